package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record and its member in JSON.
 *
 * <p>Null and the empty text stand for "nothing" wherever the component cannot hold them, as some
 * appliance services write "" for an absent list, object, number or address. Numbers and booleans
 * sent as text, and texts sent as numbers, are understood. In all these cases the form that came is
 * kept. Any other shape is an error: what is not understood must not read as "nothing". Only in a
 * {@link Section} it does, and is kept as it came.
 */
final class Member implements Field {
  private static final ByteString EMPTY = ByteString.encodeUtf8("\"\"");
  private static final Object NOTHING = new Object();

  private final String name;
  private final Scalar scalar;
  private final @Nullable Shape open;
  private final JsonAdapter<Object> adapter;
  private final boolean isSection;
  private final JsonReader.Token opening;
  private final int number = Memory.member();

  private Member(RecordComponent component, JsonAdapter<Object> adapter) {
    Class<?> type = component.getType();
    this.name = component.getName();
    this.scalar = Scalar.of(type);
    this.open = scalar == Scalar.OPEN ? Shape.of(type) : null;
    this.adapter = adapter;
    this.isSection = component.isAnnotationPresent(Section.class);
    this.opening =
        type == List.class ? JsonReader.Token.BEGIN_ARRAY : JsonReader.Token.BEGIN_OBJECT;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public void read(JsonReader reader, Decoding decoding, Draft draft, int place)
      throws IOException {
    draft.begin(place, name);
    draft.set(place, read(reader, decoding, draft.kept()));
  }

  @Override
  public boolean isForTexts() {
    return scalar.quoted;
  }

  @Override
  public void putText(Object made, Draft draft, int place) {
    draft.begin(place, name);
    draft.set(place, orNull(made, draft.kept()));
  }

  @Override
  public boolean putNull(Draft draft, int place) {
    draft.begin(place, name);
    draft.set(place, null);
    draft.kept().keep(name, Kept.NULL);
    return true;
  }

  @Override
  public boolean putTruth(boolean value, Draft draft, int place) {
    return scalar == Scalar.BOOL && put(value, draft, place);
  }

  @Override
  public boolean putWhole(int value, Draft draft, int place) {
    return scalar == Scalar.WHOLE && put(value, draft, place);
  }

  private boolean put(Object value, Draft draft, int place) {
    draft.begin(place, name);
    draft.set(place, value);
    return true;
  }

  /** Reads the value, and keeps the form that came if writing the value would not give it. */
  private @Nullable Object read(JsonReader reader, Decoding decoding, Kept kept)
      throws IOException {
    JsonReader.Token token = reader.peek();
    return switch (token) {
      case NULL -> {
        reader.nextNull();
        kept.keep(name, Kept.NULL);
        yield null;
      }
      case STRING ->
          scalar.quoted ? text(reader, decoding, kept) : other(reader, decoding, token, kept);
      case NUMBER ->
          scalar == Scalar.WHOLE && decoding.isPlainNumber()
              ? whole(reader, decoding, kept)
              : other(reader, decoding, token, kept);
      case BOOLEAN ->
          scalar == Scalar.BOOL
              ? (Object) reader.nextBoolean()
              : other(reader, decoding, token, kept);
      default -> other(reader, decoding, token, kept);
    };
  }

  private @Nullable Object other(
      JsonReader reader, Decoding decoding, JsonReader.Token token, Kept kept) throws IOException {
    if (scalar == Scalar.ANY) {
      return adapter.fromJson(reader);
    }
    if (isSection) {
      decoding.enterSection();
    }
    try {
      return scalar == Scalar.NONE
          ? nested(reader, decoding, token, kept)
          : scalar(reader, decoding, token, kept);
    } finally {
      if (isSection) {
        decoding.leaveSection();
      }
    }
  }

  /** A list or a record. */
  private @Nullable Object nested(
      JsonReader reader, Decoding decoding, JsonReader.Token token, Kept kept) throws IOException {
    if (decoding.inSection() && token != opening) {
      return odd(reader, kept);
    }
    if (token == JsonReader.Token.STRING) {
      return emptyText(reader, kept);
    }
    try {
      return adapter.fromJson(reader);
    } catch (OddListException list) {
      kept.keep(name, list.json());
      return null;
    }
  }

  /** What nobody understands is kept as it came. */
  private @Nullable Object odd(JsonReader reader, Kept kept) throws IOException {
    try (BufferedSource came = reader.nextSource()) {
      kept.keep(name, came.readByteString());
    }
    return null;
  }

  private @Nullable Object text(JsonReader reader, Decoding decoding, Kept kept)
      throws IOException {
    @Nullable Object taken = decoding.take('"', number, this, false);
    if (taken == null) {
      return scalar(reader, decoding, JsonReader.Token.STRING, kept);
    }
    return orNull(taken, kept);
  }

  @SuppressWarnings("ReferenceEquality") // A mark and no value: nothing else equals it.
  private @Nullable Object orNull(Object made, Kept kept) {
    if (made != NOTHING) {
      return made;
    }
    kept.keep(name, EMPTY);
    return null;
  }

  @Override
  public Object made(byte[] data, int from, int to) {
    if (from + 1 == to && scalar != Scalar.TEXT) {
      return NOTHING;
    }
    String text = new String(data, from, to - 1 - from, StandardCharsets.UTF_8);
    return open == null ? text : open.make(new @Nullable Object[] {text});
  }

  private @Nullable Object whole(JsonReader reader, Decoding decoding, Kept kept)
      throws IOException {
    long value = reader.nextLong();
    if (value == (int) value) {
      return (int) value;
    }
    return notOne(reader, decoding, String.valueOf(value), false, kept);
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
  private @Nullable Object scalar(
      JsonReader reader, Decoding decoding, JsonReader.Token token, Kept kept) throws IOException {
    if (decoding.inSection()
        && (token == JsonReader.Token.BEGIN_OBJECT || token == JsonReader.Token.BEGIN_ARRAY)) {
      return odd(reader, kept);
    }
    boolean bool = token == JsonReader.Token.BOOLEAN;
    String text = bool ? String.valueOf(reader.nextBoolean()) : reader.nextString();
    boolean quoted = token == JsonReader.Token.STRING;
    if (text.isEmpty() && scalar != Scalar.TEXT) {
      kept.keep(name, EMPTY);
      return null;
    }
    @Nullable Object value = value(text);
    if (value == null) {
      return notOne(reader, decoding, text, quoted, kept);
    }
    if (quoted != scalar.quoted || (!quoted && !scalar.writesAs(text, value))) {
      kept.keep(name, form(text, quoted));
    }
    return value;
  }

  private @Nullable Object notOne(
      JsonReader reader, Decoding decoding, String text, boolean quoted, Kept kept)
      throws IOException {
    if (!decoding.inSection()) {
      throw new JsonDataException(
          "Expected " + scalar.words + " but was \"" + text + "\" at path " + reader.getPath());
    }
    kept.keep(name, form(text, quoted));
    return null;
  }

  private @Nullable Object value(String text) {
    return open == null ? scalar.parse(text) : open.make(new @Nullable Object[] {text});
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
    try (Decoding decoding = new Decoding(new Buffer().write(came))) {
      decoding.reader().setLenient(true);
      decoding.enterSection();
      @Nullable Object value = read(decoding.reader(), decoding, new Kept());
      decoding.done();
      return value;
    }
  }

  /** Reads and writes the values of a component. */
  static Member of(RecordComponent component, JsonAdapter<Object> adapter) {
    return new Member(component, adapter);
  }
}
