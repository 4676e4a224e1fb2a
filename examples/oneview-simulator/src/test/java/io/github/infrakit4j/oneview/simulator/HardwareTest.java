package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.simulator.Http.Answer;
import org.junit.jupiter.api.Test;

class HardwareTest extends ApplianceTestCase {
  private Answer power(String server, String state, String control) {
    return http.put(
        appliance.servers().uri(server) + "/powerState",
        Json.object("powerState", state, "powerControl", control));
  }

  @Test
  void powerGoesOnThroughPoweringOn() {
    Answer accepted = power("h1", "On", "MomentaryPress");
    assertThat(accepted.text("name")).isEqualTo("Power on");
    assertThat(accepted.text("associatedResource.resourceName")).isEqualTo("h1");
    assertThat(appliance.servers().power("h1")).isEqualTo("Off");
    seconds(2);
    assertThat(appliance.servers().power("h1")).isEqualTo("PoweringOn");
    seconds(25);
    assertThat(appliance.servers().power("h1")).isEqualTo("On");
    assertEnded(accepted, "Completed");
  }

  @Test
  void powerGoesOffThroughPoweringOff() {
    Answer accepted = power("on", "Off", "MomentaryPress");
    assertThat(accepted.text("name")).isEqualTo("Power off");
    seconds(2);
    assertThat(appliance.servers().power("on")).isEqualTo("PoweringOff");
    seconds(25);
    assertThat(appliance.servers().power("on")).isEqualTo("Off");
    assertEnded(accepted, "Completed");
  }

  @Test
  void guestThatIgnoresSoftOffIsOnlyPoweredOffHard() {
    appliance.servers().ignoreSoftOff("on", true);
    Answer soft = power("on", "Off", "MomentaryPress");
    seconds(60);
    assertEnded(soft, "Running");
    assertThat(appliance.servers().power("on")).isEqualTo("On");
    Answer hard = power("on", "Off", "PressAndHold");
    assertEnded(soft, "Terminated");
    seconds(25);
    assertEnded(hard, "Completed");
    assertThat(appliance.servers().power("on")).isEqualTo("Off");
  }

  @Test
  void ignoredSoftOffFailsInTheEnd() {
    appliance.servers().ignoreSoftOff("on", true);
    Answer soft = power("on", "Off", "MomentaryPress");
    seconds(310);
    assertTaskError(soft, "POWER_OFF_TIMEOUT");
    assertThat(appliance.servers().power("on")).isEqualTo("On");
  }

  @Test
  void resetEndsOnAndAColdBootNeedsPower() {
    Answer reset = power("on", "On", "Reset");
    seconds(2);
    assertThat(appliance.servers().power("on")).isEqualTo("Resetting");
    seconds(40);
    assertEnded(reset, "Completed");
    assertThat(appliance.servers().power("on")).isEqualTo("On");
    Answer refused = power("h1", "On", "ColdBoot");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("message"))
        .isEqualTo("Unable to cold boot because the server is currently off.");
  }

  @Test
  void lockedPowerIs409() {
    appliance.servers().powerLock("h1", true);
    assertThat(power("h1", "On", "MomentaryPress").status()).isEqualTo(409);
    http.create("T", "web", "h2");
    seconds(2);
    assertThat(power("h2", "On", "MomentaryPress").status()).isEqualTo(409);
  }

  @Test
  void nonsenseIs400() {
    assertThat(power("h1", "Up", "MomentaryPress").status()).isEqualTo(400);
    assertThat(power("h1", "On", "Kick").status()).isEqualTo(400);
    String uri = appliance.servers().uri("h1");
    assertThat(http.patch(uri, "/oneTimeBoot", "FLOPPY").status()).isEqualTo(400);
    assertThat(http.patch(uri, "/model", "x").status()).isEqualTo(400);
    assertThat(http.get(uri + "/nothing").status()).isEqualTo(404);
    assertThat(http.put(uri + "/refreshState", Json.object("refreshState", "x")).status())
        .isEqualTo(400);
  }

  @Test
  void patchSetsPowerOneTimeBootAndMaintenance() {
    String uri = appliance.servers().uri("h1");
    http.patch(uri, "/oneTimeBoot", "NETWORK");
    http.patch(uri, "/maintenanceMode", "true");
    http.patch(
        uri, "/powerState", Json.object("powerState", "On", "powerControl", "MomentaryPress"));
    seconds(30);
    assertThat(appliance.servers().get("h1"))
        .containsEntry("oneTimeBoot", "NETWORK")
        .containsEntry("maintenanceMode", true)
        .containsEntry("powerState", "On");
  }

  @Test
  void refreshIsATask() {
    Answer accepted =
        http.put(
            appliance.servers().uri("h1") + "/refreshState",
            Json.object("refreshState", "RefreshPending"));
    seconds(2);
    assertThat(appliance.servers().get("h1")).containsEntry("refreshState", "Refreshing");
    seconds(10);
    assertEnded(accepted, "Completed");
    assertThat(appliance.servers().get("h1")).containsEntry("refreshState", "NotRefreshing");
  }

  @Test
  void iloSsoUrlIsGiven() {
    assertThat(http.get(appliance.servers().uri("h1") + "/iloSsoUrl").text("iloSsoUrl"))
        .startsWith("https://");
  }

  @Test
  void oldVersionsHaveOneIloAddress() {
    String uri = appliance.servers().uri("h1");
    assertThat(Json.objects(http.get(uri).json(), "mpHostInfo.mpIpAddresses")).hasSize(2);
    http.api = 120;
    assertThat(http.get(uri).json()).containsKey("mpIpAddress").doesNotContainKey("mpHostInfo");
  }

  @Test
  void thingsHappenToServers() {
    profile("web", "h1");
    Servers servers = appliance.servers();
    servers.fail("h1");
    assertThat(servers.get("h1")).containsEntry("status", "Critical");
    servers.profileError("h1");
    assertThat(servers.state("h1")).isEqualTo("ProfileError");
    servers.recover("h1");
    assertThat(servers.get("h1"))
        .containsEntry("status", "OK")
        .containsEntry("state", "ProfileApplied");
    String uri = servers.uri("h1");
    servers.remove("h1");
    assertThat(http.get(uri).status()).isEqualTo(404);
    assertThat(get("web")).containsEntry("status", "Critical");
    assertThat(http.delete(uri("web"), "If-Match", "*").status()).isEqualTo(202);
    seconds(20);
    assertThat(appliance.profiles().byName("web")).isEmpty();
  }
}
