package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.stream.IntStream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A member that a record does not know. Its values are kept byte for byte. */
final class UnknownMember implements Field {
  private static final ByteString TRUE = ByteString.encodeUtf8("true");
  private static final ByteString FALSE = ByteString.encodeUtf8("false");
  private static final ByteString[] NUMBERS =
      IntStream.range(0, 64)
          .mapToObj(each -> ByteString.encodeUtf8(String.valueOf(each)))
          .toArray(ByteString[]::new);

  private final String name;
  private final int number;

  private UnknownMember(String name, int number) {
    this.name = name;
    this.number = number;
  }

  /** One that will be met again. */
  static UnknownMember of(String name) {
    return new UnknownMember(name, Memory.member());
  }

  /** One of a name that is not remembered. */
  static UnknownMember once(String name) {
    return new UnknownMember(name, Memory.NO_MEMBER);
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
    draft.kept().keep(name, read(reader, decoding));
  }

  @Override
  public boolean isForTexts() {
    return true;
  }

  @Override
  public void putText(Object made, Draft draft, int place) {
    draft.kept().keep(name, (ByteString) made);
  }

  @Override
  public boolean putNull(Draft draft, int place) {
    draft.kept().keep(name, Kept.NULL);
    return true;
  }

  @Override
  public boolean putTruth(boolean value, Draft draft, int place) {
    draft.kept().keep(name, value ? TRUE : FALSE);
    return true;
  }

  @Override
  public boolean putWhole(int value, Draft draft, int place) {
    draft.kept().keep(name, number(value));
    return true;
  }

  /** Reads the value that comes next, as it came. */
  private ByteString read(JsonReader reader, Decoding decoding) throws IOException {
    return switch (reader.peek()) {
      case NULL -> {
        reader.nextNull();
        yield Kept.NULL;
      }
      case BOOLEAN -> reader.nextBoolean() ? TRUE : FALSE;
      case NUMBER ->
          decoding.isPlainNumber()
              ? number(reader.nextLong())
              : ByteString.encodeUtf8(reader.nextString());
      case STRING -> taken('"', reader, decoding);
      case BEGIN_OBJECT -> taken('{', reader, decoding);
      default -> taken('[', reader, decoding);
    };
  }

  private ByteString taken(char opening, JsonReader reader, Decoding decoding) throws IOException {
    @Nullable Object taken = decoding.take(opening, number, this, true);
    return taken == null ? reader.nextSource().readByteString() : (ByteString) taken;
  }

  @Override
  public ByteString made(byte[] data, int from, int to) {
    return ByteString.of(data, from - 1, to + 1 - from);
  }

  private static ByteString number(long number) {
    return number >= 0 && number < NUMBERS.length
        ? NUMBERS[(int) number]
        : ByteString.encodeUtf8(Long.toString(number));
  }
}
