package io.github.infrakit4j.oneview.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same work by several contestants in turn, round by round, so that whatever else the machine
 * does hits all of them alike.
 *
 * @param flags of each contestant's JVM
 * @param warmUp rounds not counted
 * @param rounds rounds counted
 */
record Race(List<String> flags, int warmUp, int rounds) {
  Race with(List<String> otherFlags) {
    return new Race(otherFlags, warmUp, rounds);
  }

  Race times(int otherWarmUp, int otherRounds) {
    return new Race(flags, otherWarmUp, otherRounds);
  }

  /** Runs warm JVMs; the result has the contestants in the order given. */
  Map<String, Series> run(StubAddress stub, String work, int expected, String... names)
      throws IOException {
    Map<String, Fork> forks = new LinkedHashMap<>();
    Map<String, Series> results = new LinkedHashMap<>();
    try {
      for (String name : names) {
        forks.put(name, Fork.contestant(flags, name, stub));
      }
      for (int round = 0; round < warmUp + rounds; round++) {
        for (Map.Entry<String, Fork> each : forks.entrySet()) {
          Measure measure = whole(each.getValue().order(work), expected);
          if (round >= warmUp) {
            results.computeIfAbsent(each.getKey(), none -> new Series()).add(measure);
          }
        }
      }
      return results;
    } finally {
      forks.values().forEach(Fork::close);
    }
  }

  /** Runs a new JVM each time; the time is that from its start to its first answer. */
  Map<String, Series> fresh(StubAddress stub, String work, int expected, int times, String... names)
      throws IOException {
    Map<String, Series> results = new LinkedHashMap<>();
    for (int round = -1; round < times; round++) {
      for (String name : names) {
        Measure measure = whole(once(stub, work, name), expected);
        if (round >= 0) {
          results.computeIfAbsent(name, none -> new Series()).add(measure);
        }
      }
    }
    return results;
  }

  private Measure once(StubAddress stub, String work, String name) throws IOException {
    List<String> arguments = new ArrayList<>(Fork.arguments(name, stub));
    arguments.add(work);
    long start = System.nanoTime();
    try (Fork fork = Fork.start(flags, ContestantMain.class, arguments)) {
      Measure inside = Measure.of(fork.line());
      long wall = System.nanoTime() - start;
      return new Measure(
          inside.count(), wall, inside.cpuNanos(), inside.allocated(), inside.peakKib());
    }
  }

  private static Measure whole(Measure measure, int expected) {
    if (measure.count() != expected) {
      throw new IllegalStateException(measure.count() + " records of " + expected + " came");
    }
    return measure;
  }
}
