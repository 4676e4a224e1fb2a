package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FollowerTest {
  private static List<String> servers(Rig rig) {
    return rig.ledger().entries().stream()
        .map(entry -> Objects.requireNonNull(entry.server()).name())
        .toList();
  }

  @Test
  void serversOfAllInstancesGetTheirNamesWithOneWrite() {
    try (Rig rig = Rig.of(3)) {
      rig.ready("A");
      rig.ready("A");
      rig.ready("A");
      Rig other = rig.replica(Namespace.NONE);
      assertThat(other.plugin().describeInstances(Map.of(Tags.GROUP, "A"), false)).hasSize(3);
      assertThat(servers(other)).doesNotContain("h1", "h2", "h3");
      long before = other.ledger().version();

      assertThat(other.describe("A")).hasSize(3);
      assertThat(servers(other)).containsExactlyInAnyOrder("h1", "h2", "h3");
      assertThat(other.ledger().version() - before).isEqualTo(1);

      assertThat(other.describe("A")).hasSize(3);
      assertThat(other.ledger().version() - before).isEqualTo(1);
      other.kill();
    }
  }

  @Test
  void aProfileThatWasTakenOffItsServerIsDescribedWithoutServersToo() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance.profiles().edit(id.value(), p -> p.put("serverHardwareUri", null));

      assertThat(rig.plugin().describeInstances(Map.of(Tags.GROUP, "A"), false))
          .extracting(InstanceDescription::id)
          .containsExactly(id);
      assertThat(rig.ledger().entries()).allSatisfy(e -> assertThat(e.server()).isNull());
    }
  }
}
