package io.github.infrakit4j.plugin.benchmark;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A group asks for all its instances at once, on an appliance that applies only so many profiles at
 * a time.
 *
 * @param instances how many, on as many servers
 * @param atATime profiles that the appliance applies at a time
 * @param taskSeconds how long it takes to apply one
 */
record StormPart(int instances, int atATime, int taskSeconds) implements Bench.Part {
  private static final Map<String, String> GROUP = Map.of(Tags.GROUP, "A");

  /** What became of it: seconds until each, and how many there were. */
  private record Outcome(
      double answered, double made, double ready, int accepted, int occupied, int readyCount) {}

  @Override
  public void run(Bench bench) throws Exception {
    List<String> flags =
        List.of(
            "--profile-tasks",
            String.valueOf(atATime),
            "--delay",
            "PROFILE_CREATE=PT" + taskSeconds + "S");
    bench.on(
        RackText.free(instances),
        flags,
        stands -> show(bench, stands, Bench.atOnce(stands, this::measure)));
  }

  private void show(Bench bench, List<Stand> stands, Map<String, Outcome> outcomes)
      throws Exception {
    String title =
        "%d Provisions at once, tasks of %d s, %d at a time: "
            .formatted(instances, taskSeconds, atATime);
    bench.row(title + "all answered", stands, s -> answered(of(outcomes, s)));
    bench.row(title + "appliance done", stands, s -> made(of(outcomes, s)));
    bench.row(title + "described ready", stands, s -> ready(of(outcomes, s)));
  }

  private static Outcome of(Map<String, Outcome> outcomes, Stand stand) {
    return outcomes.getOrDefault(stand.name(), new Outcome(0, 0, 0, 0, 0, 0));
  }

  private Figure answered(Outcome outcome) {
    return Figure.of(outcome.answered, "s")
        .with("%d accepted".formatted(outcome.accepted))
        .whole(outcome.occupied == instances);
  }

  private Figure made(Outcome outcome) {
    return Figure.of(outcome.made, "s")
        .with(
            "%d of %d servers, %.2f × the appliance's %d s"
                .formatted(outcome.occupied, instances, outcome.made / ideal(), ideal()))
        .whole(outcome.occupied == instances);
  }

  private Figure ready(Outcome outcome) {
    return Figure.of(outcome.ready, "s")
        .with("%d of %d, %.2f ×".formatted(outcome.readyCount, instances, outcome.ready / ideal()))
        .whole(outcome.readyCount == instances);
  }

  /** What the appliance needs at least. */
  private int ideal() {
    return (instances + atATime - 1) / atATime * taskSeconds;
  }

  private Outcome measure(Stand stand) throws IOException, InterruptedException {
    long start = System.nanoTime();
    AtomicInteger accepted = new AtomicInteger();
    Callable<Double> call =
        () -> {
          try {
            stand.served().instances().provision(ProvisionPart.spec());
            accepted.incrementAndGet();
          } catch (PluginException refused) {
            System.err.println(stand.name() + " refused: " + refused.getMessage());
          }
          return seconds(start);
        };
    Watch watch = new Watch(stand, start);
    Thread watching = new Thread(watch, "watch-" + stand.name());
    watching.start();
    double answered = Collections.max(Bench.atOnce(Collections.nCopies(instances, call)));
    watch.allAnswered = true;
    watching.join();
    return new Outcome(
        answered,
        watch.made,
        watch.ready,
        accepted.get(),
        stand.appliance().occupied(),
        watch.readyCount);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Looks at the appliance and at the plugin until nothing is under way any more. */
  private static final class Watch implements Runnable {
    private final Stand stand;
    private final long start;
    private volatile boolean allAnswered;
    private volatile double made;
    private volatile double ready;
    private volatile int readyCount;

    Watch(Stand stand, long start) {
      this.stand = stand;
      this.start = start;
    }

    @Override
    public void run() {
      try {
        while (!look()) {
          TimeUnit.MILLISECONDS.sleep(200);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** Whether all is over. */
    private boolean look() throws IOException, InterruptedException {
      boolean last = allAnswered;
      int running = stand.appliance().running();
      if (running > 0) {
        made = seconds(start);
      }
      List<InstanceDescription> all;
      try {
        all = stand.served().instances().describeInstances(GROUP, true);
      } catch (PluginException notNow) {
        System.err.println(stand.name() + " did not describe: " + notNow.getMessage());
        return false;
      }
      int now = (int) all.stream().filter(each -> says(each, "ready")).count();
      if (now > readyCount) {
        readyCount = now;
        ready = seconds(start);
      }
      return last && running == 0 && all.stream().noneMatch(each -> says(each, "provisioning"));
    }

    private static boolean says(InstanceDescription instance, String state) {
      Json properties = instance.properties();
      return properties != null && properties.text().contains("\"State\":\"" + state + "\"");
    }
  }
}
