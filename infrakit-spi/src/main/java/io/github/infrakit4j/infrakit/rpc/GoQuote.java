package io.github.infrakit4j.infrakit.rpc;

/** Texts in quotes as Go's {@code %q} prints them, for messages that must be the original's. */
final class GoQuote {

  private GoQuote() {}

  static String quoted(String text) {
    return '"' + escaped(text).replace("\"", "\\\"") + '"';
  }

  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    text.codePoints().forEach(c -> escape(c, out));
    return out.toString();
  }

  private static void escape(int c, StringBuilder out) {
    int known = "\u0007\b\f\n\r\t\u000b\\".indexOf(c);
    if (known >= 0) {
      out.append('\\').append("abfnrtv\\".charAt(known));
    } else if (c < ' ' || c == 0x7f) {
      out.append("\\x%02x".formatted(c));
    } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
      out.append("\\u%04x".formatted(c));
    } else {
      out.appendCodePoint(c);
    }
  }
}
