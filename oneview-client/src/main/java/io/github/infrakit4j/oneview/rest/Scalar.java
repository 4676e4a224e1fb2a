package io.github.infrakit4j.oneview.rest;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of components that are one value in JSON (any value, for one), and how each is had from
 * a text.
 */
enum Scalar {
  TEXT("a text", true),
  OPEN("a text", true),
  WHOLE("a whole number", false),
  LONG("a whole number", false),
  DECIMAL("a number", false),
  BOOL("true or false", false),
  ANY("any JSON", false),
  NONE("a list or an object", false);

  final String words;
  final boolean quoted;

  Scalar(String words, boolean quoted) {
    this.words = words;
    this.quoted = quoted;
  }

  static Scalar of(Class<?> type) {
    if (type == String.class) {
      return TEXT;
    }
    if (type == Integer.class) {
      return WHOLE;
    }
    if (type == Long.class) {
      return LONG;
    }
    if (type == Double.class) {
      return DECIMAL;
    }
    if (type == Boolean.class) {
      return BOOL;
    }
    if (type == AnyJson.class) {
      return ANY;
    }
    return OpenValueAdapterFactory.isOpenValue(type) ? OPEN : NONE;
  }

  /** The value a text stands for; null when it stands for none of this kind. */
  @Nullable Object parse(String text) {
    try {
      return switch (this) {
        case TEXT -> text;
        case WHOLE ->
            plain(text) ? Integer.valueOf(text) : (Object) new BigDecimal(text).intValueExact();
        case LONG ->
            plain(text) ? Long.valueOf(text) : (Object) new BigDecimal(text).longValueExact();
        case DECIMAL -> Double.valueOf(text);
        case BOOL -> bool(text);
        case OPEN, ANY, NONE -> null;
      };
    } catch (NumberFormatException | ArithmeticException notOne) {
      return null;
    }
  }

  private static @Nullable Boolean bool(String text) {
    if (text.equals("true")) {
      return Boolean.TRUE;
    }
    return text.equals("false") ? Boolean.FALSE : null;
  }

  /** Whether a value, read from a text without quotes, is written as that same text. */
  boolean writesAs(String text, Object value) {
    boolean whole = this == WHOLE || this == LONG;
    return this == BOOL || (whole && plain(text)) || text.equals(value.toString());
  }

  /** Whether a text is made of a few digits: what most numbers are, and the form they keep. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
