package io.github.infrakit4j.instance.oneview;

import java.util.Locale;

/**
 * What a check found.
 *
 * @param result how it is
 * @param what was looked at
 * @param seen what was seen, without secrets
 * @param todo what to do about it; empty where nothing is
 */
record Finding(Result result, String what, String seen, String todo) {
  /** How it is. */
  enum Result {
    OK,
    NOTE,
    PROBLEM;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Finding ok(String what, String seen) {
    return new Finding(Result.OK, what, seen, "");
  }

  static Finding note(String what, String seen, String todo) {
    return new Finding(Result.NOTE, what, seen, todo);
  }

  static Finding problem(String what, String seen, String todo) {
    return new Finding(Result.PROBLEM, what, seen, todo);
  }

  boolean isProblem() {
    return result == Result.PROBLEM;
  }
}
