package io.github.infrakit4j.infrakit.rpc;

import com.squareup.moshi.JsonReader;
import io.github.infrakit4j.infrakit.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON by Go's rules: field names match in any case, unknown fields are skipped, {@code null}
 * means the zero value everywhere, a repeated field overwrites, and any other wrong kind of value
 * is a {@link MismatchException}.
 *
 * <p>The text must have passed {@link JsonText}.
 */
final class WireReader {

  private final JsonReader in;

  WireReader(String json) {
    in = JsonReader.of(new Buffer().writeUtf8(json));
    // Strict Moshi refuses some numbers of more than 64 digits; the text is checked already.
    in.setLenient(true);
  }

  /** Reads an object; a null is an object without fields. */
  void object(String type, FieldReader fields) throws IOException {
    if (isNull()) {
      return;
    }
    require(JsonReader.Token.BEGIN_OBJECT, type);
    in.beginObject();
    while (in.hasNext()) {
      if (!fields.read(in.nextName().toLowerCase(Locale.ROOT), this)) {
        any();
      }
    }
    in.endObject();
  }

  @Nullable String nullableString() throws IOException {
    if (isNull()) {
      return null;
    }
    require(JsonReader.Token.STRING, "string");
    return JsonText.withoutLoneSurrogates(in.nextString());
  }

  String string() throws IOException {
    String value = nullableString();
    return value == null ? "" : value;
  }

  boolean bool() throws IOException {
    if (isNull()) {
      return false;
    }
    require(JsonReader.Token.BOOLEAN, "bool");
    return in.nextBoolean();
  }

  /** A whole number; Go takes neither fractions nor exponents for one. */
  long integer() throws IOException {
    if (isNull()) {
      return 0;
    }
    require(JsonReader.Token.NUMBER, "int");
    String text = any().text();
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new MismatchException(
          "json: cannot unmarshal number %s into Go value of type int".formatted(text));
    }
  }

  Map<String, String> stringMap() throws IOException {
    return map("map[string]string", WireReader::string);
  }

  Map<String, Json> anyMap() throws IOException {
    return map("map[string]interface {}", WireReader::any);
  }

  private <T> Map<String, T> map(String type, ItemReader<T> values) throws IOException {
    Map<String, T> map = new LinkedHashMap<>();
    if (isNull()) {
      return map;
    }
    require(JsonReader.Token.BEGIN_OBJECT, type);
    in.beginObject();
    while (in.hasNext()) {
      map.put(JsonText.withoutLoneSurrogates(in.nextName()), values.read(this));
    }
    in.endObject();
    return map;
  }

  <T> List<T> list(String type, ItemReader<T> items) throws IOException {
    List<T> list = new ArrayList<>();
    if (isNull()) {
      return list;
    }
    require(JsonReader.Token.BEGIN_ARRAY, type);
    in.beginArray();
    while (in.hasNext()) {
      list.add(items.read(this));
    }
    in.endArray();
    return list;
  }

  /** Reads a value of any kind and depth as it is. */
  Json any() throws IOException {
    try (BufferedSource value = in.nextSource()) {
      return Json.of(value.readUtf8());
    }
  }

  /** Reads a value of any kind as it is; null when it is JSON's null. */
  @Nullable Json nullableAny() throws IOException {
    Json value = any();
    return value.isNull() ? null : value;
  }

  private boolean isNull() throws IOException {
    if (in.peek() != JsonReader.Token.NULL) {
      return false;
    }
    Object unused = in.nextNull();
    return true;
  }

  private void require(JsonReader.Token wanted, String type) throws IOException {
    JsonReader.Token found = in.peek();
    if (found != wanted) {
      throw new MismatchException(
          "json: cannot unmarshal %s into Go value of type %s".formatted(kind(found), type));
    }
  }

  private static String kind(JsonReader.Token token) {
    return switch (token) {
      case BEGIN_ARRAY -> "array";
      case BEGIN_OBJECT -> "object";
      case BOOLEAN -> "bool";
      case NUMBER -> "number";
      default -> "string";
    };
  }

  /** Reads the value of one field. */
  @FunctionalInterface
  interface FieldReader {

    /** Takes the value if the name, in lower case, is known; answers whether it was. */
    boolean read(String name, WireReader in) throws IOException;
  }

  /** Reads one element of an array. */
  @FunctionalInterface
  interface ItemReader<T> {

    T read(WireReader in) throws IOException;
  }

  /** A value of the wrong kind; the message is like Go's. */
  static final class MismatchException extends IOException {

    private static final long serialVersionUID = 1L;

    MismatchException(String message) {
      super(message);
    }
  }
}
