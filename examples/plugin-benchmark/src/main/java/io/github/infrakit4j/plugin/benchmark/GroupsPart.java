package io.github.infrakit4j.plugin.benchmark;

import io.github.infrakit4j.infrakit.Tags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * All groups ask at once, as they do when their polls meet.
 *
 * @param groups how many
 * @param instances of all groups
 * @param others profiles of others on the same appliance
 * @param rounds that count
 */
record GroupsPart(int groups, int instances, int others, int rounds) implements Bench.Part {
  private static final int WARM_UPS = 3;

  @Override
  public void run(Bench bench) throws Exception {
    RackText rack =
        new RackText(instances + others, instances, others, number -> "g" + number % groups);
    bench.on(rack, List.of(), stands -> measure(bench, stands));
  }

  private void measure(Bench bench, List<Stand> stands) throws Exception {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (Stand stand : stands) {
      for (int i = 0; i < WARM_UPS; i++) {
        describeAll(stand);
      }
      Median time = new Median();
      int described = 0;
      stand.appliance().forget();
      for (int i = 0; i < rounds; i++) {
        long start = System.nanoTime();
        described = describeAll(stand);
        time.add((System.nanoTime() - start) / 1e6);
      }
      int requests = stand.appliance().requests() / rounds;
      figures.put(
          stand.name(),
          Figure.of(time.millis(), "ms")
              .with("%,d requests, %,d of %,d".formatted(requests, described, instances))
              .whole(described == instances));
    }
    String title =
        "%d groups at once, %,d instances among %,d profiles"
            .formatted(groups, instances, instances + others);
    bench.table().row(title + ": all answered", figures);
    bench.row(
        title + ": peak RSS", stands, stand -> Figure.of(stand.served().memory().peakMib(), "MiB"));
  }

  private int describeAll(Stand stand) throws Exception {
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      Map<String, String> tags = Map.of(Tags.GROUP, "g" + i);
      calls.add(() -> stand.served().instances().describeInstances(tags, false).size());
    }
    return Bench.atOnce(calls).stream().mapToInt(Integer::intValue).sum();
  }
}
