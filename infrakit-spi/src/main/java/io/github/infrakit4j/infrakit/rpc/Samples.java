package io.github.infrakit4j.infrakit.rpc;

import java.util.List;

/**
 * The empty request and reply of each method of an interface, for {@code /info/api.json}: what Go's
 * types marshal to when nothing is set.
 *
 * @param all by method name, in order
 */
record Samples(List<Sample> all) {

  /** Stands for the plugin's example properties. */
  private static final String EXAMPLE = "@example";

  /** Reads lines of a method's name, its parameters and its result, with single blanks between. */
  static Samples of(String lines) {
    return new Samples(lines.lines().map(Sample::parse).toList());
  }

  /**
   * One method.
   *
   * @param method its name, without the service's
   */
  record Sample(String method, String params, String result) {

    private static Sample parse(String line) {
      String[] parts = line.split(" ", 3);
      return new Sample(parts[0], parts[1], parts[2]);
    }

    /** The parameters, with checked JSON in the places of example properties. */
    String params(String example) {
      return params.replace(EXAMPLE, example);
    }
  }
}
