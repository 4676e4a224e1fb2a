package io.github.infrakit4j.oneview;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import okio.Buffer;

/**
 * JSON as a tree that can be compared: members in any order, numbers digit for digit, null apart
 * from absent.
 */
public final class JsonTree {
  private JsonTree() {}

  /** A number as it is written. */
  public record Digits(String text) {}

  /** Null. */
  public enum Nothing {
    NULL
  }

  /** The tree of a JSON text. */
  public static Object of(String json) {
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json))) {
      return value(reader);
    } catch (IOException odd) {
      throw new UncheckedIOException(odd);
    }
  }

  /** The texts of the members of a list answer. */
  public static List<String> members(String json) {
    Map<?, ?> page = (Map<?, ?>) of(json);
    List<?> members = (List<?>) Objects.requireNonNull(page.get("members"));
    return members.stream().map(JsonTree::text).toList();
  }

  /** The text of one member of an object. */
  public static String member(String json, String name) {
    return text(Objects.requireNonNull(((Map<?, ?>) of(json)).get(name)));
  }

  private static Object value(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object(reader);
      case BEGIN_ARRAY -> array(reader);
      case STRING -> reader.nextString();
      case NUMBER -> new Digits(reader.nextSource().readUtf8());
      case BOOLEAN -> reader.nextBoolean();
      case NULL -> {
        reader.skipValue();
        yield Nothing.NULL;
      }
      default -> throw new IOException("unexpected " + reader.peek());
    };
  }

  private static Object object(JsonReader reader) throws IOException {
    Map<String, Object> members = new TreeMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      members.put(reader.nextName(), value(reader));
    }
    reader.endObject();
    return members;
  }

  private static Object array(JsonReader reader) throws IOException {
    List<Object> elements = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      elements.add(value(reader));
    }
    reader.endArray();
    return elements;
  }

  private static String text(Object tree) {
    Buffer buffer = new Buffer();
    try (JsonWriter writer = JsonWriter.of(buffer)) {
      write(writer, tree);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return buffer.readUtf8();
  }

  private static void write(JsonWriter writer, Object tree) throws IOException {
    if (tree instanceof Map<?, ?> members) {
      writer.beginObject();
      for (Map.Entry<?, ?> member : members.entrySet()) {
        writer.name((String) member.getKey());
        write(writer, member.getValue());
      }
      writer.endObject();
    } else if (tree instanceof List<?> elements) {
      writer.beginArray();
      for (Object element : elements) {
        write(writer, element);
      }
      writer.endArray();
    } else if (tree instanceof Digits digits) {
      writer.value(new Buffer().writeUtf8(digits.text()));
    } else if (tree instanceof Boolean bool) {
      writer.value(bool);
    } else if (tree == Nothing.NULL) {
      // A writer leaves out members that are null; as raw text they stay.
      writer.value(new Buffer().writeUtf8("null"));
    } else {
      writer.value((String) tree);
    }
  }
}
