package io.github.infrakit4j.infrakit.rpc;

import java.util.BitSet;

/** Walks over one JSON value by the rules, and the error texts, of Go's {@code encoding/json}. */
final class JsonScanner {

  private final String text;
  private final BitSet objects = new BitSet();
  private int depth;
  private int at;
  private boolean plain = true;

  JsonScanner(String text) {
    this.text = text;
  }

  /** Checks the value that begins here; returns the index after it. */
  int value() throws JsonSyntaxException {
    boolean wanted = true;
    while (wanted || depth > 0) {
      wanted = wanted ? beginValue() : afterValue();
    }
    return at;
  }

  /** Whether Go would write what was checked as it stands. */
  boolean isPlain() {
    return plain;
  }

  /** Reads a scalar or enters a container; returns whether a value is still wanted. */
  private boolean beginValue() throws JsonSyntaxException {
    char c = next();
    switch (c) {
      case '{' -> {
        return enter(true);
      }
      case '[' -> {
        return enter(false);
      }
      case '"' -> string();
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      default -> {
        if (c != '-' && !isDigit(c)) {
          throw invalid(c, "looking for beginning of value");
        }
        number(c);
      }
    }
    return false;
  }

  private boolean enter(boolean object) throws JsonSyntaxException {
    if (depth == JsonText.MAX_DEPTH) {
      throw new JsonSyntaxException("exceeded max depth");
    }
    objects.set(depth++, object);
    char c = next();
    if (c == (object ? '}' : ']')) {
      depth--;
      return false;
    }
    at--;
    if (object) {
      key();
    }
    return true;
  }

  private boolean afterValue() throws JsonSyntaxException {
    boolean object = objects.get(depth - 1);
    char c = next();
    if (c == ',') {
      if (object) {
        key();
      }
      return true;
    }
    if (c != (object ? '}' : ']')) {
      throw invalid(c, object ? "after object key:value pair" : "after array element");
    }
    depth--;
    return false;
  }

  private void key() throws JsonSyntaxException {
    char c = next();
    if (c != '"') {
      throw invalid(c, "looking for beginning of object key string");
    }
    string();
    c = next();
    if (c != ':') {
      throw invalid(c, "after object key");
    }
  }

  private void string() throws JsonSyntaxException {
    while (true) {
      char c = here();
      at++;
      if (c == '"') {
        return;
      }
      if (c < ' ') {
        throw invalid(c, "in string literal");
      }
      plain &= !JsonText.needsUnicodeEscape(c);
      if (c == '\\') {
        escape();
      }
    }
  }

  private void escape() throws JsonSyntaxException {
    char c = here();
    at++;
    if (c == 'u') {
      for (int i = 0; i < 4; i++, at++) {
        if (Character.digit(here(), 16) < 0 || here() > 'f') {
          throw invalid(here(), "in \\u hexadecimal character escape");
        }
      }
    } else if ("\"\\/bfnrt".indexOf(c) < 0) {
      throw invalid(c, "in string escape code");
    }
  }

  private void literal(String word) throws JsonSyntaxException {
    for (int i = 1; i < word.length(); i++, at++) {
      if (here() != word.charAt(i)) {
        throw invalid(here(), "in literal " + word + " (expecting '" + word.charAt(i) + "')");
      }
    }
  }

  private void number(char first) throws JsonSyntaxException {
    char c = first;
    if (c == '-') {
      c = here();
      at++;
      if (!isDigit(c)) {
        throw invalid(c, "in numeric literal");
      }
    }
    if (c != '0') {
      skipDigits();
    }
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      digits("after decimal point in numeric literal");
    }
    if (at < text.length() && (text.charAt(at) | 0x20) == 'e') {
      at++;
      if (here() == '+' || here() == '-') {
        at++;
      }
      digits("in exponent of numeric literal");
    }
  }

  private void digits(String where) throws JsonSyntaxException {
    if (!isDigit(here())) {
      throw invalid(here(), where);
    }
    skipDigits();
  }

  private void skipDigits() {
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
  }

  /** The next character that is no white space, taken. */
  private char next() throws JsonSyntaxException {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
      plain = false;
    }
    char c = here();
    at++;
    return c;
  }

  private char here() throws JsonSyntaxException {
    if (at >= text.length()) {
      throw new JsonSyntaxException(text.isBlank() ? "EOF" : "unexpected EOF");
    }
    return text.charAt(at);
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  static JsonSyntaxException invalid(char c, String where) {
    String shown =
        c == '\''
            ? "'\\''"
            : c == '"' ? "'\"'" : "'" + GoQuote.escaped(Character.toString(c)) + "'";
    return new JsonSyntaxException("invalid character " + shown + " " + where);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
