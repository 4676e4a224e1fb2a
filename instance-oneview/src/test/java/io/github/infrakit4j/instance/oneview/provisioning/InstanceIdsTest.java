package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InstanceIdsTest {
  private Instant now = Instant.parse("2026-11-21T00:00:00Z");
  private final InstanceIds ids = new InstanceIds(() -> now);

  @Test
  @DisplayName("Scenario 21: an id starts with the profile name and is never given twice")
  void idsAreDistinct() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      String id = ids.next("Docker").value();
      assertThat(id).startsWith("Docker-").matches("Docker-[0-9a-z]{16}");
      seen.add(id);
    }
    assertThat(seen).hasSize(10_000);
  }

  @Test
  void olderIdsSortFirst() {
    String older = ids.next("web").value();
    now = now.plusMillis(1);
    assertThat(ids.next("web").value()).isGreaterThan(older);
    now = now.plusSeconds(3_000_000_000L);
    assertThat(ids.next("web").value()).isGreaterThan(older);
  }

  @Test
  void aPrefixIsNoPattern() {
    assertThat(ids.next("a%s%n{0}$1").value()).startsWith("a%s%n{0}$1-").hasSize(10 + 1 + 16);
  }

  @Test
  void aLongPrefixIsCut() {
    assertThat(ids.next("x".repeat(200)).value()).hasSize(40 + 1 + 16);
  }

  @Test
  void aLongPrefixIsNotCutWithinACharacter() {
    String prefix = ids.next("x".repeat(39) + "\uD83D\uDE80".repeat(9)).value();
    assertThat(prefix).startsWith("x".repeat(39) + "-").hasSize(39 + 1 + 16);
  }
}
