package io.github.infrakit4j.oneview.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The extras of a record while it is read; most nested records have none. */
final class Kept {
  static final ByteString NULL = ByteString.encodeUtf8("null");

  private @Nullable Map<String, ByteString> members;

  void keep(String name, ByteString form) {
    if (members == null) {
      members = new LinkedHashMap<>();
    }
    members.put(name, form);
  }

  void forget(String name) {
    if (members != null) {
      members.remove(name);
    }
  }

  Extras extras() {
    return Extras.of(members);
  }
}
