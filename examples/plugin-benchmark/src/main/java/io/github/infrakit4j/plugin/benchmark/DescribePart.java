package io.github.infrakit4j.plugin.benchmark;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * DescribeInstances: time, requests, and whether all are described.
 *
 * @param instances how many there are
 * @param pageSize how many members a page of the appliance has at most; 0 for its own sizes
 * @param warmUps describes of each kind before those that count
 * @param rounds describes of each kind that count
 */
record DescribePart(int instances, int pageSize, int warmUps, int rounds) implements Bench.Part {
  private static final int LARGEST_SMALL = 100;
  private static final int LARGEST_MIDDLE = 1_000;

  /** How many of the first describes are told of; plugins of Java have all their speed later. */
  private static final int EARLY = 100;

  /** As many rounds as fit into about a minute. */
  static DescribePart of(int instances, int pageSize) {
    return instances <= LARGEST_SMALL
        ? new DescribePart(instances, pageSize, 2_500, 101)
        : instances <= LARGEST_MIDDLE
            ? new DescribePart(instances, pageSize, 150, 25)
            : new DescribePart(instances, pageSize, 16, 9);
  }

  @Override
  public void run(Bench bench) throws Exception {
    List<String> flags =
        pageSize == 0 ? List.of() : List.of("--page-size", String.valueOf(pageSize));
    bench.on(RackText.of(instances), flags, stands -> measure(bench, stands));
  }

  private void measure(Bench bench, List<Stand> stands) throws Exception {
    bench.row(title("first describe"), stands, stand -> first(stand));
    warmUp(bench, stands);
    describe(bench, stands, false);
    describe(bench, stands, true);
    bench.row(
        title("after it: RSS"),
        stands,
        stand -> {
          Memory memory = stand.served().memory();
          return Figure.of(memory.residentMib(), "MiB")
              .with("peak %.0f".formatted(memory.peakMib()));
        });
  }

  private void warmUp(Bench bench, List<Stand> stands) throws Exception {
    Map<String, Median> early = new LinkedHashMap<>();
    for (int i = 0; i < warmUps; i++) {
      for (Stand stand : stands) {
        Median time = early.computeIfAbsent(stand.name(), name -> new Median());
        if (i < EARLY) {
          time.time(() -> list(stand, false));
        } else {
          list(stand, false);
        }
        list(stand, true);
      }
    }
    bench.row(
        title("first %d describes".formatted(Math.min(EARLY, warmUps))),
        stands,
        stand -> Figure.of(early.getOrDefault(stand.name(), new Median()).millis(), "ms"));
  }

  private String title(String what) {
    String pages = pageSize == 0 ? "" : ", one page";
    return "%,d instances%s: %s".formatted(instances, pages, what);
  }

  private static Figure first(Stand stand) {
    Median time = new Median();
    time.time(() -> list(stand, false));
    return Figure.of(time.millis(), "ms");
  }

  private void describe(Bench bench, List<Stand> stands, boolean properties) throws Exception {
    Map<String, Median> times = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Stand stand : stands) {
        times
            .computeIfAbsent(stand.name(), name -> new Median())
            .time(() -> list(stand, properties));
      }
    }
    bench.row(
        title(properties ? "describe with Properties" : "describe"),
        stands,
        stand -> {
          stand.appliance().forget();
          int described = list(stand, properties).size();
          int requests = stand.appliance().requests();
          return Figure.of(times.getOrDefault(stand.name(), new Median()).millis(), "ms")
              .with("%d requests, %,d of %,d".formatted(requests, described, instances))
              .whole(described == instances);
        });
  }

  private static List<InstanceDescription> list(Stand stand, boolean properties) {
    InstancePlugin plugin = stand.served().instances();
    return plugin.describeInstances(Map.of(Tags.GROUP, "A"), properties);
  }
}
