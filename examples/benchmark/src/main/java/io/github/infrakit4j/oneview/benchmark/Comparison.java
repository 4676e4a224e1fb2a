package io.github.infrakit4j.oneview.benchmark;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Each comparison: who does what, and which ratios it should give. */
enum Comparison {
  /** The whole list in one answer. */
  LIST {
    @Override
    void run(Race race, Report report) throws IOException {
      Map<String, Series> of = on(MANY, MANY, 0, race, "list", CLIENT, SDK, TOKENIZER);
      report.figures("One page of 10,000 profiles, kept in a list", of);
      report.goal(Goal.atMost(1.35, "time / tokenizer", wall(of, CLIENT, TOKENIZER)));
      report.goal(Goal.atMost(0.85, "time / SDK", wall(of, CLIENT, SDK)));
      report.note("CPU time / tokenizer", cpu(of, CLIENT, TOKENIZER));
      report.note("CPU time / SDK", cpu(of, CLIENT, SDK));
      report.goal(
          Goal.atMost(0.11, "allocation / SDK", Report.ratio(of, CLIENT, SDK, Measure::allocated)));
    }
  },

  /** A list walked page by page must not gather in memory: whatever its length, 24 MiB will do. */
  MEMORY {
    @Override
    void run(Race race, Report report) throws IOException {
      Race small = race.with(SMALL);
      Map<String, Series> of = new LinkedHashMap<>();
      for (int profiles : new int[] {1_000, 100_000}) {
        try (Fork stub = Fork.stub(profiles, PAGE_SIZE, 0)) {
          StubAddress address = StubAddress.of(stub.line());
          of.put(
              String.valueOf(profiles),
              Report.of(small.fresh(address, "walk", profiles, 3, CLIENT), CLIENT));
        }
      }
      report.figures("Profiles walked in pages of 64 with a heap of 24 MiB, fresh JVM", of);
      report.goal(
          Goal.atMost(
              1.25,
              "peak RSS, 100,000 / 1,000",
              Report.ratio(of, "100000", "1000", Measure::peakKib)));
    }
  },

  /** JSON alone, without a network. */
  PARSE {
    @Override
    void run(Race race, Report report) throws IOException {
      Map<String, Series> of = on(1, 1, 0, race, "parse " + MANY, CLIENT, SDK, TOKENIZER);
      report.figures("10,000 servers parsed from texts in memory", of);
      long bytes = (long) MANY * Samples.hardware(0).length();
      of.forEach(
          (name, each) ->
              report.note(name + " MB/s", bytes * 1e3 / each.median(Measure::wallNanos)));
      report.goal(Goal.atLeast(1.9, "MB/s / SDK", wall(of, SDK, CLIENT)));
      report.goal(Goal.atLeast(0.6, "MB/s / tokenizer", wall(of, TOKENIZER, CLIENT)));
      report.note("by CPU time / SDK", cpu(of, SDK, CLIENT));
      report.note("by CPU time / tokenizer", cpu(of, TOKENIZER, CLIENT));
    }
  },

  /** Many small pages from an appliance that takes its time. */
  PAGES {
    @Override
    void run(Race race, Report report) throws IOException {
      Race few = race.times(2, 3);
      Map<String, Series> of = on(MANY, PAGE_SIZE, 20, few, "list", CLIENT, IN_TURN, SDK);
      report.figures("10,000 profiles in pages of 64, each after 20 ms", of);
      report.goal(Goal.atMost(0.25, "time / one page after the other", wall(of, CLIENT, IN_TURN)));
      report.note("time / SDK", wall(of, CLIENT, SDK));
    }
  },

  /** Single resources from several threads. */
  GET {
    @Override
    void run(Race race, Report report) throws IOException {
      int times = 8_000;
      String work = "get 8 " + times;
      Map<String, Series> of = on(times, PAGE_SIZE, 0, race, work, CLIENT, SDK, TOKENIZER);
      report.figures("8,000 profiles got by URI, 8 threads", of);
      of.forEach(
          (name, each) ->
              report.note(name + " per s", times * 1e9 / each.median(Measure::wallNanos)));
      report.goal(Goal.atLeast(1.5, "throughput / SDK", wall(of, SDK, CLIENT)));
      report.note("by CPU time / SDK", cpu(of, SDK, CLIENT));
      report.note("throughput / tokenizer", wall(of, TOKENIZER, CLIENT));
    }
  },

  /** From nothing to the first answer: JVM, login, list. */
  START {
    @Override
    void run(Race race, Report report) throws IOException {
      try (Fork stub = Fork.stub(1, PAGE_SIZE, 0)) {
        StubAddress address = StubAddress.of(stub.line());
        Map<String, Series> of =
            race.fresh(address, "list", 1, race.rounds(), CLIENT, SDK, TOKENIZER);
        report.figures("Fresh JVM to the first listed profile", of);
        report.goal(Goal.atMost(0.85, "time / SDK", wall(of, CLIENT, SDK)));
        report.note("CPU time / SDK, from main on", cpu(of, CLIENT, SDK));
      }
    }
  };

  private static final String CLIENT = "client";

  // All of the heap is touched at once and only the first compiler runs: what is left is the list.
  private static final List<String> SMALL =
      List.of(
          "-XX:+UseSerialGC",
          "-Xms24m",
          "-Xmx24m",
          "-XX:+AlwaysPreTouch",
          "-XX:TieredStopAtLevel=1");

  private static final String IN_TURN = "in-turn";
  private static final String SDK = "sdk";
  private static final String TOKENIZER = "tokenizer";
  private static final int MANY = 10_000;
  private static final int PAGE_SIZE = 64;

  /** Runs the comparison and reports it. */
  abstract void run(Race race, Report report) throws IOException;

  private static Map<String, Series> on(
      int profiles, int pageSize, int latencyMillis, Race race, String work, String... names)
      throws IOException {
    int expected = work.equals("list") ? profiles : Integer.parseInt(work.replaceAll(".* ", ""));
    try (Fork stub = Fork.stub(profiles, pageSize, latencyMillis)) {
      return race.run(StubAddress.of(stub.line()), work, expected, names);
    }
  }

  private static double wall(Map<String, Series> of, String one, String other) {
    return Report.ratio(of, one, other, Measure::wallNanos);
  }

  private static double cpu(Map<String, Series> of, String one, String other) {
    return Report.ratio(of, one, other, Measure::cpuNanos);
  }
}
