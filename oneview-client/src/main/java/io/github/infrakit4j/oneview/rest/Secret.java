package io.github.infrakit4j.oneview.rest;

import java.util.Objects;

/**
 * A text that nobody may see in passing, such as a password: it is in no {@link #toString}.
 *
 * @param value the text itself
 */
public record Secret(String value) {
  public Secret {
    Objects.requireNonNull(value, "value");
  }

  /** Nothing of the value, not even its length. */
  @Override
  public String toString() {
    return "Secret[]";
  }
}
