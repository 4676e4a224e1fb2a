package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonAdapter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of components that are one value in JSON, and how each is had from a text. */
enum Scalar {
  TEXT("a text", true),
  OPEN("a text", true),
  WHOLE("a whole number", false),
  LONG("a whole number", false),
  DECIMAL("a number", false),
  BOOL("true or false", false),
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
    return OpenValueAdapterFactory.isOpenValue(type) ? OPEN : NONE;
  }

  /** The value a text stands for; null when it stands for none of this kind. */
  @Nullable Object parse(String text, JsonAdapter<Object> adapter) {
    try {
      return switch (this) {
        case TEXT -> text;
        case OPEN -> adapter.fromJsonValue(text);
        case WHOLE -> new BigDecimal(text).intValueExact();
        case LONG -> new BigDecimal(text).longValueExact();
        case DECIMAL -> Double.valueOf(text);
        case BOOL -> List.of("true", "false").contains(text) ? Boolean.valueOf(text) : null;
        case NONE -> null;
      };
    } catch (NumberFormatException | ArithmeticException notOne) {
      return null;
    }
  }
}
