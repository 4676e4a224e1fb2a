package io.github.infrakit4j.infrakit.rpc;

/**
 * JSON as Go's {@code encoding/json} sees it: which texts it takes, and how it writes a raw value
 * back (no white space, and {@code <}, {@code >}, {@code &}, U+2028 and U+2029 escaped).
 *
 * <p>Moshi's reader decodes what has passed here. It cannot be the judge itself: it passes raw
 * values without checking them, takes {@code TRUE}, and gives up at 255 levels where Go takes
 * 10,000. Nothing here recurses, so depth costs no stack.
 */
final class JsonText {

  /** Go's limit of nested objects and arrays. */
  static final int MAX_DEPTH = 10_000;

  private static final String HEX = "0123456789abcdef";

  private JsonText() {}

  /**
   * Checks the first value of a text and finds its end; what follows is not looked at.
   *
   * @return the index after the value
   */
  static int endOfValue(String text) throws JsonSyntaxException {
    return new JsonScanner(text).value();
  }

  /** Checks that a text is one JSON value and nothing else. */
  static void check(String text) throws JsonSyntaxException {
    checkEnd(text, endOfValue(text));
  }

  /** Checks a text as {@link #check} does, and appends it as Go writes a raw message. */
  static void checkAndCompact(String text, StringBuilder out) throws JsonSyntaxException {
    JsonScanner scanner = new JsonScanner(text);
    int end = scanner.value();
    checkEnd(text, end);
    if (scanner.isPlain()) {
      run(text, 0, end, out);
    } else {
      compact(text, out);
    }
  }

  private static void checkEnd(String text, int end) throws JsonSyntaxException {
    for (int i = end; i < text.length(); i++) {
      if (!JsonScanner.isSpace(text.charAt(i))) {
        throw JsonScanner.invalid(text.charAt(i), "after top-level value");
      }
    }
  }

  /** Appends a checked value as Go writes a raw message. */
  static void compact(CharSequence value, StringBuilder out) {
    boolean inString = false;
    int written = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"') {
        inString = !inString;
      } else if (inString && c == '\\') {
        i++;
      } else if (inString ? needsUnicodeEscape(c) : JsonScanner.isSpace(c)) {
        run(value, written, i, out);
        written = i + 1;
        if (inString) {
          unicodeEscape(c, out);
        }
      }
    }
    run(value, written, value.length(), out);
  }

  /** Appends a text as Go writes a string. */
  static void quote(String text, StringBuilder out) {
    out.append('"');
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || needsUnicodeEscape(c)) {
        run(text, written, i, out);
        written = i + 1;
        escape(c, out);
      }
    }
    run(text, written, text.length(), out);
    out.append('"');
  }

  private static void escape(char c, StringBuilder out) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> unicodeEscape(c, out);
    }
  }

  /** Most texts stand as they are from start to end, and are copied at once. */
  private static void run(CharSequence text, int from, int to, StringBuilder out) {
    if (from == 0 && to == text.length()) {
      out.append(text);
    } else {
      out.append(text, from, to);
    }
  }

  /** Replaces halves of surrogate pairs, which are no characters, by U+FFFD, as Go does. */
  static String withoutLoneSurrogates(String text) {
    if (!hasSurrogates(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean hasSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean needsUnicodeEscape(char c) {
    return c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029';
  }

  private static void unicodeEscape(char c, StringBuilder out) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt((c >> shift) & 0xF));
    }
  }
}
