package io.github.infrakit4j.oneview.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Trust;
import io.github.infrakit4j.oneview.simulator.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A server from the profile to its first start, and what it survives. */
class InstallationTest extends ServerTestCase {
  private ServerProfile allocated(Servers servers, String server, String name) {
    ResourceUri template = oneView.templates().byName("T").orElseThrow().requireUri();
    return servers.allocation().allocate(uri(server), template, name, LIMIT);
  }

  @Test
  @DisplayName("Scenario 88: boot once from the network: after the profile, before the start")
  void theFirstStartIsFromTheNetwork() {
    Servers servers = Servers.builder(oneView).build();
    allocated(servers, "h2", "web");
    servers.boot().once(uri("h2"), BootDevice.PXE, LIMIT);
    servers.power().on(uri("h2"), LIMIT);
    assertThat(changes()).hasSize(3);
    assertThat(changes().get(0)).contains("\"name\":\"web\"", uri("h2").value());
    assertThat(changes().get(1)).contains("/oneTimeBoot", "NETWORK");
    assertThat(changes().get(2)).contains("\"powerState\":\"On\"");
  }

  @Test
  @DisplayName("Scenario 84: a device without one-time boot is a typed error before any request")
  void aDeviceWithoutOneTimeBootIsATypedError() {
    BootDevices boot = Servers.builder(oneView).ours(profile -> true).build().boot();
    int before = appliance.journal().size();
    for (BootDevice device : new BootDevice[] {BootDevice.FLOPPY, BootDevice.FIBRE_CHANNEL_HBA}) {
      assertThatThrownBy(() -> boot.once(uri("h1"), device, LIMIT))
          .isInstanceOfSatisfying(
              BootChangeException.class,
              refusal ->
                  assertThat(refusal.reason())
                      .isEqualTo(BootChangeException.Reason.UNSUPPORTED_DEVICE))
          .hasMessageContaining("no one-time boot from " + device);
    }
    assertThat(appliance.journal().size()).isEqualTo(before);
  }

  @Test
  @DisplayName("Scenario 84: an appliance that knows no one-time boot says so; nothing else is set")
  void anApplianceWithoutOneTimeBootSaysSo() {
    BootDevices boot = Servers.builder(oneView).ours(profile -> true).build().boot();
    appliance
        .faults()
        .next(Fault.answer(400, "UNSUPPORTED_PATCH", "No such path.").on("PATCH", ".*"));
    assertThatThrownBy(() -> boot.once(uri("h1"), BootDevice.PXE, LIMIT))
        .isInstanceOfSatisfying(
            ApplianceException.class,
            refused -> assertThat(refused.errorCode()).isEqualTo("UNSUPPORTED_PATCH"));
    assertThat(changes()).hasSize(1);
  }

  @Test
  @DisplayName("Scenario 106: the password is changed: what was made before is seen and removed")
  void whatWasMadeBeforeThePasswordChangedIsStillOurs() {
    PerServer<ResourceUri> records = PerServer.inMemory();
    ServerProfile made = allocated(Servers.builder(oneView).records(records).build(), "h2", "web");
    appliance.password("another-Pa55");
    appliance.endSessions();
    try (OneView restarted =
        OneView.builder(appliance.url())
            .credentials(Credentials.of(appliance.userName(), "another-Pa55"))
            .trust(Trust.caPem(appliance.caPem()))
            .clock(clock)
            .build()) {
      Servers servers = Servers.builder(restarted).records(records).build();
      assertThat(servers.ownership().of(uri("h2"))).isEqualTo(Owner.OURS);
      servers.allocation().release(uri("h2"), LIMIT);
      assertThat(restarted.profiles().find(made.requireUri())).isEmpty();
    }
    appliance.endSessions();
  }
}
