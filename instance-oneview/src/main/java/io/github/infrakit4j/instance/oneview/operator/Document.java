package io.github.infrakit4j.instance.oneview.operator;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** A JSON object whose members are read by name; what is not there is null, empty or 0. */
public final class Document {
  private final Map<?, ?> members;

  private Document(Map<?, ?> members) {
    this.members = members;
  }

  /**
   * Reads an object.
   *
   * @throws IllegalArgumentException if the text is none
   */
  public static Document read(String text) {
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text))) {
      Object value = exact(reader.readJsonValue());
      if (value instanceof Map<?, ?> map && reader.peek() == JsonReader.Token.END_DOCUMENT) {
        return new Document(map);
      }
      throw new IllegalArgumentException("is no JSON object");
    } catch (IOException | JsonDataException notJson) {
      throw new IllegalArgumentException("is no JSON: " + notJson.getMessage(), notJson);
    }
  }

  /** The same with whole numbers as such: Moshi reads each number as a double, and 2 as 2.0. */
  private static @Nullable Object exact(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((name, member) -> copy.put(name, exact(member)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(member -> copy.add(exact(member)));
      return copy;
    }
    return value instanceof Double number && number == number.longValue()
        ? number.longValue()
        : value;
  }

  /** Writes maps, lists, texts, numbers and flags as indented JSON; nulls are left out. */
  public static String write(Object value) {
    return write(value, "  ") + "\n";
  }

  /** The same on one line, which has no end. */
  public static String line(Object value) {
    return write(value, "");
  }

  private static String write(Object value, String indent) {
    Buffer buffer = new Buffer();
    try (JsonWriter writer = JsonWriter.of(buffer)) {
      writer.setIndent(indent);
      writer.jsonValue(value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return buffer.readUtf8();
  }

  /** An object to be written: names and values by turns. */
  public static Map<String, @Nullable Object> of(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return map;
  }

  /** The members, to be written again. */
  public Map<?, ?> members() {
    return members;
  }

  /** A text; null if there is none. */
  public @Nullable String text(String name) {
    Object value = members.get(name);
    return value == null ? null : String.valueOf(value);
  }

  /** A text; empty if there is none. */
  public String words(String name) {
    String text = text(name);
    return text == null ? "" : text;
  }

  /** A whole number; 0 if there is none. */
  public long number(String name) {
    return members.get(name) instanceof Number number ? number.longValue() : 0;
  }

  /** Whether the member is true. */
  public boolean flag(String name) {
    return Boolean.TRUE.equals(members.get(name));
  }

  /** An object; null if there is none. */
  public @Nullable Document object(String name) {
    return members.get(name) instanceof Map<?, ?> map ? new Document(map) : null;
  }

  /** The objects of a list. */
  public List<Document> objects(String name) {
    return list(name).stream()
        .filter(each -> each instanceof Map<?, ?>)
        .map(each -> new Document((Map<?, ?>) each))
        .toList();
  }

  /** The texts of a list. */
  public List<String> texts(String name) {
    return list(name).stream().map(String::valueOf).toList();
  }

  /** The members of an object, as texts. */
  public Map<String, String> strings(String name) {
    Map<String, String> strings = new LinkedHashMap<>();
    Document object = object(name);
    if (object != null) {
      object.members.forEach((key, value) -> strings.put(key.toString(), String.valueOf(value)));
    }
    return strings;
  }

  private List<?> list(String name) {
    return members.get(name) instanceof List<?> list ? list : List.of();
  }
}
