package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two groups on each of two appliances that misbehave, two replicas, operators who interfere,
 * crashes: in an order that a seed decides. After each step nothing may have happened that must
 * never happen; in the end the groups are as committed and nothing else is left.
 *
 * <p>More than the few seeds of every build: {@code -Dchaos.first=100 -Dchaos.seeds=50
 * -Dchaos.steps=200}. A seed that fails says how to have it told again.
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
    try (Chaos chaos = new Chaos(seed)) {
      for (int step = 0; step < STEPS; step++) {
        chaos.step(step);
        assertThat(chaos.wrongs()).as(() -> told(seed, chaos)).isEmpty();
      }
      chaos.calmDown();
      assertThat(chaos.wrongs()).as(() -> told(seed, chaos) + "\nin the end").isEmpty();
    }
  }

  private static String told(long seed, Chaos chaos) {
    return """
    seed %d, %d steps; again by
    ./mvnw -pl instance-oneview -am test -Dtest=ChaosTest -Dsurefire.failIfNoSpecifiedTests=false \
    -Dchaos.first=%d -Dchaos.seeds=1 -Dchaos.steps=%d
    %s\
    """
        .formatted(seed, STEPS, seed, STEPS, chaos.story());
  }
}
