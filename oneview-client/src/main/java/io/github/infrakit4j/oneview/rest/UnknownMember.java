package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A member that a record does not know. Its values are kept byte for byte, and a value that is the
 * same as in the record before is not made again.
 */
final class UnknownMember {
  private static final ByteString TRUE = ByteString.encodeUtf8("true");
  private static final ByteString FALSE = ByteString.encodeUtf8("false");

  final String name;
  private @Nullable Form last;

  UnknownMember(String name) {
    this.name = name;
  }

  /**
   * Reads the value that comes next, as it came.
   *
   * <p>Null, true, false and numbers are told by their tokens as they came, and so are texts
   * without escapes: a source of their own costs a hundred times their size.
   */
  ByteString read(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case NULL -> {
        reader.nextNull();
        yield Kept.NULL;
      }
      case BOOLEAN -> reader.nextBoolean() ? TRUE : FALSE;
      case NUMBER -> form(reader.nextString(), false);
      case STRING ->
          escapes(reader) ? reader.nextSource().readByteString() : form(reader.nextString(), true);
      default -> reader.nextSource().readByteString();
    };
  }

  /**
   * Whether the text that comes next, its opening quote already read, is not what it stands for.
   */
  private static boolean escapes(JsonReader reader) throws IOException {
    BufferedSource source = reader.tag(BufferedSource.class);
    if (source == null) {
      return true;
    }
    long end = source.indexOf((byte) '"');
    return end < 1 || source.indexOf((byte) '\\', 0, end) >= 0;
  }

  // Racing threads at worst make a form twice.
  private ByteString form(String text, boolean quoted) {
    Form before = last;
    if (before == null || before.quoted != quoted || !before.text.equals(text)) {
      String json = quoted ? "\"" + text + "\"" : text;
      before = new Form(text, quoted, ByteString.encodeUtf8(json));
      last = before;
    }
    return before.json;
  }

  /**
   * A value and how it came.
   *
   * @param text the value
   * @param quoted whether it came as a text
   * @param json how it came
   */
  private record Form(String text, boolean quoted, ByteString json) {}
}
