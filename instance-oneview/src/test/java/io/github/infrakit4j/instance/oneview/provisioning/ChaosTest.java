package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two groups, two replicas, an appliance that misbehaves, operators who interfere, crashes: in an
 * order that a seed decides. After each step nothing may have happened that must never happen; in
 * the end the groups have their sizes and nothing else is left.
 *
 * <p>More than the few seeds of every build: {@code -Dchaos.first=100 -Dchaos.seeds=50
 * -Dchaos.steps=200}. A seed that fails is named by the test.
 */
class ChaosTest {
  private static final long FIRST = Long.getLong("chaos.first", 1);
  private static final long SEEDS = Long.getLong("chaos.seeds", 3);
  private static final int STEPS = Integer.getInteger("chaos.steps", 40);

  static LongStream seeds() {
    return LongStream.range(FIRST, FIRST + SEEDS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void groupsSurviveWhateverHappens(long seed) {
    Random random = new Random(seed);
    try (Chaos chaos = new Chaos(random)) {
      for (int step = 0; step < STEPS; step++) {
        String done = chaos.step();
        assertThat(chaos.wrongs()).as("seed %d step %d: %s", seed, step, done).isEmpty();
      }
      chaos.calmDown();
      assertThat(chaos.wrongs()).as("seed %d in the end", seed).isEmpty();
    }
  }
}
