package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON byte for byte as Go's encoder: compact, fields in the order they are written, keys of
 * maps sorted by their UTF-8 bytes. (Moshi's writer escapes other characters.)
 */
final class WireWriter {

  /** UTF-8 order is code point order, which is not the order of Java's strings beyond U+FFFF. */
  static final Comparator<String> UTF_8_ORDER = WireWriter::compare;

  private final StringBuilder out;

  WireWriter() {
    this("");
  }

  /** Goes on behind a text that was begun elsewhere and needs a value next, or nothing yet. */
  WireWriter(String begun) {
    out = new StringBuilder(begun);
  }

  private static int compare(String a, String b) {
    int end = Math.min(a.length(), b.length());
    for (int i = 0; i < end; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        // One of them may be the second half of a character that begins before it.
        int begun = i == 0 ? 0 : Integer.compare(a.codePointAt(i - 1), b.codePointAt(i - 1));
        return begun != 0 ? begun : Integer.compare(a.codePointAt(i), b.codePointAt(i));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** Writes an object as the next value; {@code fields} writes its fields into this writer. */
  WireWriter object(Consumer<WireWriter> fields) {
    separate();
    out.append('{');
    fields.accept(this);
    out.append('}');
    return this;
  }

  WireWriter field(String name, @Nullable String value) {
    name(name);
    return string(value);
  }

  WireWriter field(String name, boolean value) {
    name(name);
    out.append(value);
    return this;
  }

  WireWriter number(String name, long value) {
    name(name);
    out.append(value);
    return this;
  }

  /** Writes opaque JSON. Its text must have been checked. */
  WireWriter field(String name, @Nullable Json value) {
    name(name);
    return raw(value == null ? "null" : value.text());
  }

  /**
   * Writes opaque JSON that nobody has checked yet.
   *
   * @throws IllegalArgumentException if it is no JSON
   */
  WireWriter opaque(String name, @Nullable Json value) {
    try {
      return value == null ? field(name, Json.NULL) : unchecked(name, value);
    } catch (JsonSyntaxException e) {
      throw new IllegalArgumentException(name + " is no JSON: " + e.getMessage(), e);
    }
  }

  /** Writes opaque JSON that nobody has checked yet, and looks at its text only once. */
  WireWriter unchecked(String name, Json value) throws JsonSyntaxException {
    name(name);
    JsonText.checkAndCompact(value.text(), out);
    return this;
  }

  /** Writes opaque JSON, or nothing at all. */
  WireWriter opaqueUnlessNull(String name, @Nullable Json value) {
    return value == null ? this : opaque(name, value);
  }

  WireWriter object(String name, Consumer<WireWriter> fields) {
    name(name);
    return object(fields);
  }

  WireWriter map(String name, Map<String, String> map) {
    return object(
        name,
        w -> {
          List<Map.Entry<String, String>> fields = new ArrayList<>(map.entrySet());
          fields.sort(Map.Entry.comparingByKey(UTF_8_ORDER));
          fields.forEach(e -> w.field(e.getKey(), e.getValue()));
        });
  }

  /** Writes an array, each element by {@code each}. */
  <T> WireWriter list(String name, Collection<T> items, Consumer<T> each) {
    name(name);
    out.append('[');
    items.forEach(each);
    out.append(']');
    return this;
  }

  /** Writes an array, or null for an empty one, as Go does with a list that nobody made. */
  <T> WireWriter listOrNull(String name, Collection<T> items, Consumer<T> each) {
    return items.isEmpty() ? field(name, Json.NULL) : list(name, items, each);
  }

  /** Writes an object of texts, or null for an empty one, as Go does with a map nobody made. */
  WireWriter mapOrNull(String name, Map<String, String> map) {
    return map.isEmpty() ? field(name, Json.NULL) : map(name, map);
  }

  WireWriter string(@Nullable String value) {
    if (value == null) {
      return raw("null");
    }
    separate();
    JsonText.quote(JsonText.withoutLoneSurrogates(value), out);
    return this;
  }

  WireWriter raw(String checkedJson) {
    separate();
    JsonText.compact(checkedJson, out);
    return this;
  }

  /** All that was written, itself: what is appended there is written too. */
  StringBuilder written() {
    return out;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void name(String name) {
    string(name);
    out.append(':');
  }

  private void separate() {
    if (out.isEmpty()) {
      return;
    }
    char last = out.charAt(out.length() - 1);
    if (last != '{' && last != '[' && last != ':') {
      out.append(',');
    }
  }
}
