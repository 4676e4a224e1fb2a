package io.github.infrakit4j.infrakit;

import java.util.Objects;

/**
 * One JSON value, kept as the text it came in.
 *
 * <p>InfraKit hands a plugin's settings through without looking at them; so does this type. It
 * never parses: whoever knows the shape decodes {@link #text()}. Two values are equal when their
 * texts are, so {@code {"a":1}} and {@code {"a": 1}} are not.
 *
 * <p>{@link #toString()} does not show the text, because properties may hold passwords.
 *
 * @param text the JSON text, never blank
 */
public record Json(String text) {

  /** The JSON value {@code null}. */
  public static final Json NULL = new Json("null");

  /**
   * Checks that there is a text.
   *
   * @throws IllegalArgumentException if it is blank, for which {@link #NULL} is meant
   */
  public Json {
    Objects.requireNonNull(text, "text");
    if (text.isBlank()) {
      throw new IllegalArgumentException("A JSON text is never blank: use Json.NULL for no value");
    }
  }

  /**
   * Takes a text as it is. It is trusted: nothing is parsed, and a text that is not JSON shows only
   * when somebody reads it.
   */
  public static Json of(String text) {
    return new Json(text);
  }

  /** Whether this is the JSON value {@code null}. */
  public boolean isNull() {
    return text.strip().equals("null");
  }

  /** The length only: the text may hold secrets. */
  @Override
  public String toString() {
    return "Json[" + text.length() + " characters]";
  }
}
