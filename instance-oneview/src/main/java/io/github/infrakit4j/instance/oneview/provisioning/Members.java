package io.github.infrakit4j.instance.oneview.provisioning;

import com.squareup.moshi.JsonReader;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object, asked for one by one; what nobody asks for is the rest. */
final class Members {
  private final Map<String, String> raw = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();

  private Members() {}

  static Members read(JsonReader reader) throws IOException {
    Members members = new Members();
    reader.beginObject();
    while (reader.hasNext()) {
      members.raw.put(reader.nextName(), EntryJson.raw(reader));
    }
    reader.endObject();
    return members;
  }

  private @Nullable JsonReader look(String name) {
    asked.add(name);
    String text = raw.get(name);
    return text == null || text.equals("null") ? null : JsonReader.of(new Buffer().writeUtf8(text));
  }

  @Nullable String text(String name) throws IOException {
    JsonReader reader = look(name);
    return reader == null ? null : reader.nextString();
  }

  boolean flag(String name) throws IOException {
    JsonReader reader = look(name);
    return reader != null && reader.nextBoolean();
  }

  /** A whole number, 0 if it is not there. */
  int number(String name) throws IOException {
    JsonReader reader = look(name);
    return reader == null ? 0 : reader.nextInt();
  }

  @Nullable ResourceUri uri(String name) throws IOException {
    String text = text(name);
    try {
      return text == null ? null : ResourceUri.of(text);
    } catch (IllegalArgumentException notAUri) {
      throw new IOException(name + ": " + notAUri.getMessage(), notAUri);
    }
  }

  Instant instant(String name) throws IOException {
    try {
      return Instant.parse(requireText(name));
    } catch (DateTimeException notATime) {
      throw new IOException(name + ": " + notATime.getMessage(), notATime);
    }
  }

  Map<String, String> strings(String name) throws IOException {
    JsonReader reader = look(name);
    return reader == null ? new LinkedHashMap<>() : pairs(reader);
  }

  /** An object whose members are texts. */
  static Map<String, String> pairs(JsonReader reader) throws IOException {
    Map<String, String> pairs = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      pairs.put(reader.nextName(), reader.nextString());
    }
    reader.endObject();
    return pairs;
  }

  /** The objects of an array; none if it is not there. */
  List<Members> objects(String name) throws IOException {
    List<Members> objects = new ArrayList<>();
    JsonReader reader = look(name);
    if (reader != null) {
      reader.beginArray();
      while (reader.hasNext()) {
        objects.add(read(reader));
      }
    }
    return objects;
  }

  /** The texts of an array; none if it is not there. */
  List<String> texts(String name) throws IOException {
    List<String> texts = new ArrayList<>();
    JsonReader reader = look(name);
    if (reader != null) {
      reader.beginArray();
      while (reader.hasNext()) {
        texts.add(reader.nextString());
      }
    }
    return texts;
  }

  @Nullable Members object(String name) throws IOException {
    JsonReader reader = look(name);
    return reader == null ? null : read(reader);
  }

  Members require(String name) throws IOException {
    return require(object(name), name);
  }

  String requireText(String name) throws IOException {
    return require(text(name), name);
  }

  ResourceUri requireUri(String name) throws IOException {
    return require(uri(name), name);
  }

  <T> T require(@Nullable T value, String name) throws IOException {
    if (value == null) {
      throw new IOException(name + " is missing");
    }
    return value;
  }

  /** What nobody has asked for, as raw JSON. */
  Map<String, String> rest() {
    Map<String, String> rest = new LinkedHashMap<>(raw);
    rest.keySet().removeAll(asked);
    return rest;
  }
}
