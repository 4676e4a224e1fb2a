package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Profiles and servers with parts in shapes that nobody has seen. */
class OddProfilesTest {
  @Test
  void sectionsThatNobodyUnderstandsHideNoInstanceAndAreKept() {
    try (Rig rig = Rig.of(rack -> rack.servers(3).profile("payroll", p -> p.server("h3")))) {
      InstanceId odd = rig.ready("A");
      InstanceId plain = rig.ready("A");
      rig.appliance
          .profiles()
          .edit(
              odd.value(),
              p -> {
                p.put("bios", "as the template says");
                p.put("boot", List.of("PXE"));
                p.put("localStorage", Map.of("controllers", Map.of("1", "RAID")));
              });
      rig.appliance.profiles().edit("payroll", p -> p.put("sanStorage", 7L));
      rig.appliance.servers().set("h2", "portMap", "none");

      assertThat(rig.ids("A")).containsExactlyInAnyOrder(odd, plain);
      rig.plugin().label(odd, Map.of("role", "db"));
      assertThat(rig.appliance.profiles().byName(odd.value()).orElseThrow())
          .containsEntry("bios", "as the template says")
          .containsEntry("boot", List.of("PXE"))
          .containsEntry("localStorage", Map.of("controllers", Map.of("1", "RAID")))
          .satisfies(p -> assertThat(String.valueOf(p.get("description"))).contains("role"));
      rig.destroy(odd);
      rig.awaitGone(odd);
      assertThat(rig.ids("A")).containsExactly(plain);
    }
  }
}
