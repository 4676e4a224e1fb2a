package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value of any shape, kept byte for byte: for bodies of which no document of HPE says what
 * they hold, and for values of a {@link JsonPatch}.
 *
 * @param text the JSON text
 */
public record AnyJson(String text) {
  /**
   * Takes a JSON text.
   *
   * @throws IllegalArgumentException when it is not one JSON value
   */
  public AnyJson {
    Extras.requireJson("a body", Objects.requireNonNull(text, "text"));
  }

  /** A text, as a JSON string. */
  public static AnyJson string(String value) {
    return new AnyJson(Json.adapter(String.class).toJson(value));
  }

  /** True or false. */
  public static AnyJson bool(boolean value) {
    return new AnyJson(Boolean.toString(value));
  }

  /** A whole number. */
  public static AnyJson number(long value) {
    return new AnyJson(Long.toString(value));
  }

  /** A record as it would be sent. */
  public static AnyJson of(Record record) {
    return new AnyJson(Json.write(record));
  }

  /**
   * The value as a record.
   *
   * @throws IllegalArgumentException when it is not of this shape
   */
  public <T extends Record> T as(Class<T> type) {
    return Json.read(type, text);
  }

  /** A member of an object; empty when there is none, or this is no object. */
  public Optional<AnyJson> member(String name) {
    return text.stripLeading().startsWith("{")
        ? as(Members.class).extras().json(name).map(AnyJson::new)
        : Optional.empty();
  }

  /** The text of a JSON string; empty when this is something else. */
  public Optional<String> asText() {
    if (!text.stripLeading().startsWith("\"")) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(Json.<String>adapter(String.class).fromJson(text));
    } catch (IOException cannotBe) {
      throw new IllegalStateException("a checked JSON text is none", cannotBe);
    }
  }

  /**
   * An object of which nothing is known.
   *
   * @param extras its members
   */
  public record Members(Extras extras) {}

  /** How long it is: values may be anything, secrets too. */
  @Override
  public String toString() {
    return "AnyJson[" + text.length() + " characters]";
  }

  /** Reads and writes such values. */
  static final class Adapter extends JsonAdapter<AnyJson> {
    @Override
    public AnyJson fromJson(JsonReader reader) throws IOException {
      return new AnyJson(reader.nextSource().readUtf8());
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable AnyJson json) throws IOException {
      writer.value(new Buffer().writeUtf8(json == null ? "null" : json.text()));
    }
  }
}
