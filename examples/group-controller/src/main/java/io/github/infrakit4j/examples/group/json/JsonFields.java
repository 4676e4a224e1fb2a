package io.github.infrakit4j.examples.group.json;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.Attachment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okio.Buffer;
import okio.BufferedSink;

/**
 * Reads JSON objects by InfraKit's rules: names match in any case, unknown fields are skipped,
 * {@code null} is as good as absent. Opaque values go through as text, numbers untouched.
 */
public final class JsonFields {

  /** Reads the value of one field; never called for a null. */
  @FunctionalInterface
  public interface Field {
    /**
     * Reads exactly one value.
     *
     * @throws com.squareup.moshi.JsonDataException if it is of the wrong kind
     */
    void read(JsonReader in) throws IOException;
  }

  /** Writes what is inside of an object. */
  @FunctionalInterface
  public interface Fields {
    /** Writes names and values. */
    void write(JsonWriter out) throws IOException;
  }

  private JsonFields() {}

  /**
   * Reads an object; a null is one without fields.
   *
   * @param fields how to read each field, by its name in lower case
   * @throws IllegalArgumentException if it is no such object; the message says where and why
   */
  public static void read(Json json, Map<String, Field> fields) {
    try {
      JsonReader in = JsonReader.of(new Buffer().writeUtf8(json.text()));
      object(in, fields);
      if (in.peek() != JsonReader.Token.END_DOCUMENT) {
        throw new IllegalArgumentException("there is more than one JSON value");
      }
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Reads an object that is the next value; a null is one without fields. */
  public static void object(JsonReader in, Map<String, Field> fields) throws IOException {
    if (in.peek() == JsonReader.Token.NULL) {
      in.skipValue();
      return;
    }
    in.beginObject();
    while (in.hasNext()) {
      Field field = fields.get(in.nextName().toLowerCase(Locale.ROOT));
      if (field == null || in.peek() == JsonReader.Token.NULL) {
        in.skipValue();
      } else {
        field.read(in);
      }
    }
    in.endObject();
  }

  /** Reads a list of texts. */
  public static List<String> texts(JsonReader in) throws IOException {
    List<String> texts = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      texts.add(in.nextString());
    }
    in.endArray();
    return texts;
  }

  /** Reads an object whose values are texts. */
  public static Map<String, String> textMap(JsonReader in) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      texts.put(in.nextName(), in.nextString());
    }
    in.endObject();
    return texts;
  }

  /** Reads a list of attachments, {@code {"ID":…, "Type":…}}. */
  public static List<Attachment> attachments(JsonReader in) throws IOException {
    List<Attachment> attachments = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      String[] parts = {"", ""};
      object(
          in, Map.of("id", i -> parts[0] = i.nextString(), "type", i -> parts[1] = i.nextString()));
      attachments.add(new Attachment(parts[0], parts[1]));
    }
    in.endArray();
    return attachments;
  }

  /** Reads any value as the text it is. */
  public static Json any(JsonReader in) throws IOException {
    return Json.of(in.nextSource().readUtf8());
  }

  /** Writes an object. */
  public static Json write(Fields fields) {
    Buffer text = new Buffer();
    try (JsonWriter out = JsonWriter.of(text)) {
      out.setSerializeNulls(true);
      out.beginObject();
      fields.write(out);
      out.endObject();
    } catch (IOException e) {
      throw new IllegalStateException("A buffer in memory takes everything", e);
    }
    return Json.of(text.readUtf8());
  }

  /** Writes a list. */
  public static Json list(Fields elements) {
    Buffer text = new Buffer();
    try (JsonWriter out = JsonWriter.of(text)) {
      out.setSerializeNulls(true);
      out.beginArray();
      elements.write(out);
      out.endArray();
    } catch (IOException e) {
      throw new IllegalStateException("A buffer in memory takes everything", e);
    }
    return Json.of(text.readUtf8());
  }

  /** Writes an object as the value of a field. */
  public static void object(JsonWriter out, String name, Fields fields) throws IOException {
    out.name(name).beginObject();
    fields.write(out);
    out.endObject();
  }

  /** Writes any value as the text it is. */
  public static void any(JsonWriter out, String name, Json value) throws IOException {
    out.name(name);
    try (BufferedSink sink = out.valueSink()) {
      sink.writeUtf8(value.text());
    }
  }
}
