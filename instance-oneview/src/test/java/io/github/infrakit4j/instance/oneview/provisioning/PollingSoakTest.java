package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * 20 groups that poll every 10 s of simulated time, as InfraKit does, in four batches that ask at
 * once; every ten minutes an instance goes and another comes. Ten minutes in the build, a whole day
 * with 172,800 describes by {@code -Dsoak.minutes=1440}.
 */
@Isolated
class PollingSoakTest {
  private static final int MINUTES = Integer.getInteger("soak.minutes", 10);
  private static final int GROUPS = 20;
  private static final int BATCHES = 4;
  private static final Duration POLL = Duration.ofSeconds(10);
  private static final Duration CHANGE = Duration.ofMinutes(10);
  private static final int POLLS = (int) Duration.ofMinutes(MINUTES).dividedBy(POLL);
  private static final int POLLS_PER_CHANGE = (int) CHANGE.dividedBy(POLL);
  private static final String LOGIN = "/rest/login-sessions";

  /** What a process holds. */
  private record Held(long heapKib, int threads, long handles) {
    static Held now() {
      // What is garbage may be held by what was garbage too: the second time finds it.
      System.gc();
      System.gc();
      return new Held(
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024,
          ManagementFactory.getThreadMXBean().getThreadCount(),
          ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
              ? unix.getOpenFileDescriptorCount()
              : 0);
    }
  }

  @Test
  void pollingLeavesNothingBehind() throws Exception {
    try (Rig rig = Rig.of(GROUPS + 1)) {
      List<InstanceId> ids = new ArrayList<>();
      for (int group = 0; group < GROUPS; group++) {
        ids.add(rig.ready(name(group)));
      }
      int logins = rig.appliance.journal().count("POST", LOGIN);
      poll(rig);
      rig.appliance.journal().clear();
      Held before = Held.now();
      int requests = 0;
      for (int done = 0; done < POLLS; done += POLLS_PER_CHANGE) {
        replace(rig, ids, done / POLLS_PER_CHANGE % GROUPS);
        for (int i = 0; i < Math.min(POLLS_PER_CHANGE, POLLS - done); i++) {
          poll(rig);
        }
        logins += rig.appliance.journal().count("POST", LOGIN);
        requests += rig.appliance.journal().size();
        rig.appliance.journal().clear();
      }
      Held after = Held.now();

      System.out.printf(
          "figure: %d minutes of %d groups, %,d describes, %,d requests, %d session: heap %,d KiB"
              + " after %,d, threads %d after %d, handles %d after %d%n",
          MINUTES,
          GROUPS,
          POLLS * GROUPS,
          requests,
          rig.appliance.sessions(),
          after.heapKib,
          before.heapKib,
          after.threads,
          before.threads,
          after.handles,
          before.handles);
      assertThat(logins).as("logins, the first one included").isEqualTo(1);
      assertThat(rig.appliance.sessions()).isEqualTo(1);
      assertThat(after.heapKib).isLessThan(before.heapKib + 4 * 1024);
      assertThat(after.threads).isLessThanOrEqualTo(before.threads + 2);
      assertThat(after.handles).isLessThanOrEqualTo(before.handles + 8);
      assertThat(rig.events.defects()).isEmpty();
    }
  }

  private static String name(int group) {
    return "g" + group;
  }

  private static void replace(Rig rig, List<InstanceId> ids, int group) {
    InstanceId old = ids.get(group);
    rig.destroy(old);
    rig.awaitGone(old);
    ids.set(group, rig.ready(name(group)));
  }

  /** Every group once, every fourth with Properties; all is told. */
  private static void poll(Rig rig) throws Exception {
    rig.clock.forward(POLL);
    rig.appliance.advance(POLL);
    int batch = GROUPS / BATCHES;
    for (int first = 0; first < GROUPS; first += batch) {
      int from = first;
      List<Throwable> failures =
          Together.run(
              batch,
              i ->
                  assertThat(
                          rig.plugin()
                              .describeInstances(
                                  Map.of(Tags.GROUP, name(from + i)), (from + i) % 4 == 0))
                      .hasSize(1));
      assertThat(failures).allMatch(failure -> failure == null);
    }
  }
}
