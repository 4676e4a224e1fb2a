package io.github.infrakit4j.plugin.benchmark;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How long Provision and Destroy keep their caller waiting, one after the other. */
record ProvisionPart() implements Bench.Part {
  private static final List<String> FLAGS =
      List.of("--delay", "PROFILE_CREATE=PT10S", "--delay", "PROFILE_DELETE=PT5S");
  private static final int MOST = 10;
  private static final long BUDGET = TimeUnit.SECONDS.toNanos(45);

  /** What one contestant took. */
  private record Times(Median provision, Median destroy, int made) {}

  /** What to provision: the template alone, tagged as a group does. */
  static InstanceSpec spec() {
    return InstanceSpec.of(
        Json.of("{\"TemplateName\":\"" + RackText.TEMPLATE + "\"}"),
        Map.of(Tags.GROUP, "A", Tags.CONFIG_HASH, "h"));
  }

  @Override
  public void run(Bench bench) throws Exception {
    bench.on(
        RackText.free(2 * MOST),
        FLAGS,
        stands -> {
          Map<String, Times> times = Bench.atOnce(stands, ProvisionPart::measure);
          bench.row(
              "Provision to answer, profile tasks of 10 s",
              stands,
              s -> figure(of(times, s).provision(), of(times, s).made()));
          bench.row(
              "Destroy to answer",
              stands,
              s -> figure(of(times, s).destroy(), of(times, s).made()));
        });
  }

  private static Times of(Map<String, Times> times, Stand stand) {
    Times found = times.get(stand.name());
    return found == null ? new Times(new Median(), new Median(), 0) : found;
  }

  private static Figure figure(Median time, int made) {
    return Figure.of(time.millis(), "ms")
        .with("longest %.0f of %d".formatted(time.longest(), time.count()))
        .whole(made >= time.count());
  }

  private static Times measure(Stand stand) throws IOException, InterruptedException {
    Median provision = new Median();
    List<InstanceId> ids = new ArrayList<>();
    long start = System.nanoTime();
    while (ids.size() < MOST && System.nanoTime() - start < BUDGET) {
      provision.time(() -> ids.add(stand.served().instances().provision(spec())));
    }
    while (stand.appliance().running() > 0) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    int made = stand.appliance().occupied();
    Median destroy = new Median();
    long then = System.nanoTime();
    for (InstanceId id : ids) {
      if (System.nanoTime() - then < BUDGET) {
        destroy.time(() -> stand.served().instances().destroy(id, DestroyContext.TERMINATE));
      }
    }
    return new Times(provision, destroy, made);
  }
}
