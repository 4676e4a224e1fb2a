package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Delay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Weeks of a plugin's life in a few seconds: instances come and go, the clock runs on by hours,
 * sessions end. More: {@code -Dsoak.rounds=2000}.
 */
@Isolated
class SoakTest {
  private static final int ROUNDS = Integer.getInteger("soak.rounds", 24);
  private static final int WARM_UP = 4;

  @Test
  void daysLeaveNothingBehind() {
    try (Rig rig =
        Rig.of(
            rack -> rack.servers(4).profile("payroll", p -> p.server("h1")),
            settings -> settings.speed(5 * Rig.SPEED).delay(Delay.SESSION, Duration.ofHours(1)),
            Rig.TIMING)) {
      InstanceId kept = rig.ready("B");
      int threads = 0;
      long handles = 0;
      long bytes = 0;
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        if (round == WARM_UP) {
          threads = Thread.activeCount();
          handles = handles();
          bytes = bytes(rig);
        }
        round(rig, kept, round);
      }

      System.out.printf(
          "figure: after %d rounds %d threads (%d before), %d handles (%d), %d sessions%n",
          ROUNDS, Thread.activeCount(), threads, handles(), handles, rig.appliance.sessions());
      assertThat(rig.appliance.sessions()).isEqualTo(1);
      assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 2);
      assertThat(handles()).isLessThanOrEqualTo(handles + 8);
      assertThat(bytes(rig)).isLessThanOrEqualTo(bytes + 100);
      assertThat(rig.ledger().entries()).hasSize(1);
      assertThat(rig.events.defects()).isEmpty();
      rig.plugin().close();
    }
  }

  private static void round(Rig rig, InstanceId kept, int round) {
    InstanceId id = rig.ready("A", "\"TemplateName\":\"T\",\"PowerOn\":true");
    rig.plugin().label(kept, Map.of("round", String.valueOf(100 + round)));
    rig.clock.forward(Duration.ofHours(5));
    if (round % 3 == 0) {
      rig.appliance.endSessions();
    }
    assertThat(rig.ids("A")).containsExactly(id);
    assertThat(rig.ids("B")).containsExactly(kept);
    rig.destroy(id);
    rig.awaitGone(id);
  }

  private static long handles() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getOpenFileDescriptorCount()
        : 0;
  }

  private static long bytes(Rig rig) {
    try {
      return Files.size(rig.state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
