package io.github.infrakit4j.instance.oneview.provisioning;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the pairs of a marker up to its closing bracket; anything unexpected ends the reading. */
final class MarkerReader {
  private final String text;
  private int position;

  MarkerReader(String text, int position) {
    this.text = text;
    this.position = position;
  }

  /** Where the reading ended: after the closing bracket when it went well. */
  int position() {
    return position;
  }

  /**
   * Fills the two maps.
   *
   * @return false if the text is not a marker to its end
   */
  boolean readPairs(Map<String, String> own, Map<String, String> tags) {
    while (true) {
      skipBlanks();
      if (take(']')) {
        return true;
      }
      boolean ofMarker = take('@');
      String key = peek() == '"' ? quoted() : bare();
      if (key == null || !take('=')) {
        return false;
      }
      String value = quoted();
      if (value == null) {
        return false;
      }
      (ofMarker ? own : tags).put(key, value);
    }
  }

  /** Blanks of any kind: an editor may have wrapped the line. */
  private void skipBlanks() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }

  private char peek() {
    return position < text.length() ? text.charAt(position) : '\0';
  }

  private boolean take(char expected) {
    if (peek() != expected) {
      return false;
    }
    position++;
    return true;
  }

  private @Nullable String bare() {
    int start = position;
    while (position < text.length() && text.charAt(position) != '=' && isBare(peek())) {
      position++;
    }
    return position == start ? null : text.substring(start, position);
  }

  private static boolean isBare(char c) {
    return c != '"' && c != ']' && c != '[' && !Character.isWhitespace(c);
  }

  private @Nullable String quoted() {
    if (!take('"')) {
      return null;
    }
    StringBuilder value = new StringBuilder();
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == '"') {
        return value.toString();
      }
      if (c != '\\') {
        value.append(c);
      } else if (!escaped(value)) {
        return null;
      }
    }
    return null;
  }

  private boolean escaped(StringBuilder value) {
    char c = peek();
    position++;
    if (c == '"' || c == '\\') {
      value.append(c);
      return true;
    }
    if (c != 'u' || position + 4 > text.length()) {
      return false;
    }
    try {
      value.append((char) Integer.parseInt(text.substring(position, position + 4), 16));
    } catch (NumberFormatException notHexadecimal) {
      return false;
    }
    position += 4;
    return true;
  }
}
