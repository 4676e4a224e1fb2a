package io.github.infrakit4j.plugin.benchmark;

import io.github.infrakit4j.infrakit.Tags;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether memory, threads and open files stay as they are while groups poll.
 *
 * @param describes how many, after a tenth of them to warm up
 */
record FlatPart(int describes) implements Bench.Part {
  private static final int INSTANCES = 1_000;
  private static final int GROUPS = 20;

  @Override
  public void run(Bench bench) throws Exception {
    RackText rack = new RackText(INSTANCES, INSTANCES, 0, number -> "g" + number % GROUPS);
    bench.on(rack, List.of(), stands -> measure(bench, stands));
  }

  private void measure(Bench bench, List<Stand> stands) throws IOException {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (Stand stand : stands) {
      describe(stand, describes / 10);
      Memory before = stand.served().memory();
      describe(stand, describes);
      Memory after = stand.served().memory();
      figures.put(stand.name(), figure(before, after));
    }
    bench
        .table()
        .row("%,d describes of %,d instances: RSS".formatted(describes, INSTANCES), figures);
  }

  private static Figure figure(Memory before, Memory after) {
    return Figure.of(after.residentMib(), "MiB")
        .with(
            "%.0f before, threads %d → %d, handles %d → %d"
                .formatted(
                    before.residentMib(),
                    before.threads(),
                    after.threads(),
                    before.handles(),
                    after.handles()));
  }

  /** Every fourth asks for Properties too. */
  private static void describe(Stand stand, int times) {
    for (int i = 0; i < times; i++) {
      Map<String, String> tags = Map.of(Tags.GROUP, "g" + i % GROUPS);
      stand.served().instances().describeInstances(tags, i % 4 == 0);
    }
  }
}
