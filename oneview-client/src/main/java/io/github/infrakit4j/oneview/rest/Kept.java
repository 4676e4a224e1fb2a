package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The extras of a record while it is read; most nested records have none. */
final class Kept {
  static final ByteString NULL = ByteString.encodeUtf8("null");
  private static final ByteString TRUE = ByteString.encodeUtf8("true");
  private static final ByteString FALSE = ByteString.encodeUtf8("false");

  private @Nullable Map<String, ByteString> members;

  void keep(String name, ByteString form) {
    if (members == null) {
      members = new LinkedHashMap<>();
    }
    members.put(name, form);
  }

  /** Keeps the value that comes next, byte for byte. */
  void keepNext(String name, JsonReader reader) throws IOException {
    keep(name, next(reader));
  }

  void forget(String name) {
    if (members != null) {
      members.remove(name);
    }
  }

  Extras extras() {
    return Extras.of(members);
  }

  // Null, true, false and numbers are told by their tokens as they came, without the detour over a
  // source of their own, which costs a hundred times their size. Texts may hold escapes.
  private static ByteString next(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case NULL -> {
        reader.nextNull();
        yield NULL;
      }
      case BOOLEAN -> reader.nextBoolean() ? TRUE : FALSE;
      case NUMBER -> ByteString.encodeUtf8(reader.nextString());
      default -> reader.nextSource().readByteString();
    };
  }
}
