package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record and its member in JSON.
 *
 * <p>Null and the empty text stand for "nothing" wherever the component cannot hold them, as some
 * appliance services write "" for an absent list, object, number or address. Numbers and booleans
 * sent as text, and texts sent as numbers, are understood. In all these cases the form that came is
 * kept. Any other shape is an error: what is not understood must not read as "nothing".
 */
final class Member {
  private static final ByteString EMPTY = ByteString.encodeUtf8("\"\"");

  final String name;
  private final Scalar scalar;
  private final @Nullable Shape open;
  private final JsonAdapter<Object> adapter;
  private @Nullable Open lastOpen;

  private Member(String name, Class<?> type, JsonAdapter<Object> adapter) {
    this.name = name;
    this.scalar = Scalar.of(type);
    this.open = scalar == Scalar.OPEN ? Shape.of(type) : null;
    this.adapter = adapter;
  }

  /** Reads the value, and keeps the form that came if writing the value would not give it. */
  @Nullable Object read(JsonReader reader, Kept kept) throws IOException {
    JsonReader.Token token = reader.peek();
    if (token == JsonReader.Token.NULL) {
      reader.nextNull();
      kept.keep(name, Kept.NULL);
      return null;
    }
    if (scalar == Scalar.ANY) {
      return adapter.fromJson(reader);
    }
    if (scalar == Scalar.NONE) {
      return token == JsonReader.Token.STRING ? emptyText(reader, kept) : adapter.fromJson(reader);
    }
    return scalar(reader, token, kept);
  }

  private @Nullable Object emptyText(JsonReader reader, Kept kept) throws IOException {
    if (!reader.nextString().isEmpty()) {
      throw new JsonDataException(
          "Expected a list or an object but was a text at path " + reader.getPath());
    }
    kept.keep(name, EMPTY);
    return null;
  }

  // The path costs more than the value: it is asked for only when something is wrong. Within an
  // object it is the same after the value as before.
  private @Nullable Object scalar(JsonReader reader, JsonReader.Token token, Kept kept)
      throws IOException {
    boolean bool = token == JsonReader.Token.BOOLEAN;
    String text = bool ? String.valueOf(reader.nextBoolean()) : reader.nextString();
    boolean quoted = token == JsonReader.Token.STRING;
    if (text.isEmpty() && scalar != Scalar.TEXT) {
      kept.keep(name, EMPTY);
      return null;
    }
    @Nullable Object value = value(text);
    if (value == null) {
      throw new JsonDataException(
          "Expected " + scalar.words + " but was \"" + text + "\" at path " + reader.getPath());
    }
    if (quoted != scalar.quoted || (!quoted && !scalar.writesAs(text, value))) {
      kept.keep(name, form(text, quoted));
    }
    return value;
  }

  // States, types and addresses of groups repeat from record to record. Racing threads at worst
  // make a value twice.
  private @Nullable Object value(String text) {
    if (open == null) {
      return scalar.parse(text);
    }
    Open last = lastOpen;
    if (last == null || !last.text.equals(text)) {
      last = new Open(text, open.make(new @Nullable Object[] {text}));
      lastOpen = last;
    }
    return last.value;
  }

  private static ByteString form(String text, boolean quoted) throws IOException {
    if (!quoted) {
      return ByteString.encodeUtf8(text);
    }
    Buffer buffer = new Buffer();
    JsonWriter writer = JsonWriter.of(buffer);
    writer.setLenient(true);
    writer.value(text);
    return buffer.readByteString();
  }

  /** Writes the value, in the form that came if there is one and it still means this value. */
  void write(JsonWriter writer, @Nullable Object value, @Nullable ByteString came)
      throws IOException {
    if (came != null && (value == null || value.equals(meaning(came)))) {
      writer.name(name);
      writer.value(new Buffer().write(came));
    } else if (value != null) {
      writer.name(name);
      adapter.toJson(writer, value);
    }
  }

  private @Nullable Object meaning(ByteString came) throws IOException {
    if (scalar == Scalar.NONE) {
      return null;
    }
    JsonReader reader = JsonReader.of(new Buffer().write(came));
    reader.setLenient(true);
    return read(reader, new Kept());
  }

  /** Reads and writes a value of any shape. */
  static Member of(String name, Class<?> type, JsonAdapter<Object> adapter) {
    return new Member(name, type, adapter);
  }

  /**
   * An open value and its text.
   *
   * @param text the text
   * @param value the value
   */
  private record Open(String text, Object value) {}
}
