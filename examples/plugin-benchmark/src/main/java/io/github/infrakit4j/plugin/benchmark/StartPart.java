package io.github.infrakit4j.plugin.benchmark;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * From the start of the process to its answer to Hello, and what it holds a second later.
 *
 * @param rounds how many starts of each
 */
record StartPart(int rounds) implements Bench.Part {

  @Override
  public void run(Bench bench) throws Exception {
    bench.on(
        RackText.free(16),
        List.of(),
        stands -> {
          Map<String, Median> times = new LinkedHashMap<>();
          Map<String, Median> memory = new LinkedHashMap<>();
          for (int round = 0; round < rounds; round++) {
            for (Stand stand : stands) {
              start(bench, stand, median(times, stand), median(memory, stand));
            }
          }
          bench.row("start to Hello", stands, s -> Figure.of(median(times, s).millis(), "ms"));
          bench.row("idle: RSS", stands, s -> Figure.of(median(memory, s).millis(), "MiB"));
        });
  }

  private static Median median(Map<String, Median> all, Stand stand) {
    return all.computeIfAbsent(stand.name(), name -> new Median());
  }

  private static void start(Bench bench, Stand stand, Median time, Median memory)
      throws IOException, InterruptedException {
    try (Served started = Served.start(stand.contestant(), stand.appliance(), bench.work())) {
      time.add(started.startMillis());
      TimeUnit.SECONDS.sleep(1);
      memory.add(started.memory().residentMib());
    }
  }
}
