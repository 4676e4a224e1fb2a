package io.github.infrakit4j.oneview;

import java.time.Duration;

/** What may be given. */
final class Checks {
  private Checks() {}

  static Duration positive(String what, Duration value) {
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException(what + " must be longer than nothing, not " + value);
    }
    return value;
  }

  static Duration notNegative(String what, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(what + " must not be negative, as " + value);
    }
    return value;
  }

  static int atLeastOne(String what, int version) {
    if (version < 1) {
      throw new IllegalArgumentException(what + " must be at least 1, not " + version);
    }
    return version;
  }
}
