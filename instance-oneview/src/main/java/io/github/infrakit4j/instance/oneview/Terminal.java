package io.github.infrakit4j.instance.oneview;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Where a command runs.
 *
 * @param environment the variables
 * @param out what was asked for
 * @param err what went wrong
 * @param pause waits between two looks; false ends the looking
 */
record Terminal(
    Map<String, String> environment, PrintWriter out, PrintWriter err, Predicate<Duration> pause) {

  static Terminal of(Map<String, String> environment, PrintWriter out, PrintWriter err) {
    return new Terminal(environment, out, err, Terminal::await);
  }

  private static boolean await(Duration time) {
    try {
      return !new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void print(List<String> lines) {
    lines.forEach(out::println);
    out.flush();
  }
}
