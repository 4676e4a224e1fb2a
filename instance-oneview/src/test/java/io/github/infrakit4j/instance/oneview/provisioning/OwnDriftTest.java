package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import org.junit.jupiter.api.Test;

/** A BootDevice makes a profile differ from its template: that is no drift to roll for. */
class OwnDriftTest {
  private static final String BOOTS = "\"TemplateName\":\"T\",\"BootDevice\":\"%s\"";
  private static final Policy ROLLING = new Policy(Ailment.STANDARD, false, true, Takeover.NOTHING);

  private static Rig rig() {
    return Rig.of(rack -> rack.servers(2), ROLLING);
  }

  private static String hash(Rig rig, InstanceId id) {
    return String.valueOf(rig.description(id).tags().get(Tags.CONFIG_HASH));
  }

  @Test
  void anInstanceWithItsOwnBootOrderIsNotRolledForIt() {
    try (Rig rig = rig()) {
      InstanceId id = rig.ready("A", BOOTS.formatted("PXE"));

      assertThat(rig.properties(id)).contains("\"TemplateCompliance\":\"NonCompliant\"");
      assertThat(hash(rig, id)).isEqualTo("hash-A");
    }
  }

  @Test
  void oneThatBootsAsItsTemplateSaysIsRolledWhenThatChanges() {
    try (Rig rig = rig()) {
      InstanceId id = rig.ready("A", BOOTS.formatted("CD"));
      assertThat(hash(rig, id)).isEqualTo("hash-A");
      rig.appliance.templates().edit("T", template -> template.put("affinity", "BayAndServer"));

      assertThat(hash(rig, id)).isEqualTo("hash-A-drifted");
    }
  }

  @Test
  void whoAsksForBothIsToldThatTheyDoNotGoTogether() {
    try (Rig rig = rig()) {
      String both = BOOTS.formatted("PXE") + ",\"OnTemplateDrift\":\"roll\"";

      assertThatThrownBy(() -> rig.provision("A", both))
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("BootDevice")
          .hasMessageContaining("OnTemplateDrift");
      assertThat(rig.appliance.profiles().names()).isEmpty();
    }
  }
}
