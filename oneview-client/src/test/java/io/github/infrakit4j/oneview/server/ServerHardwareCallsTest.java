package io.github.infrakit4j.oneview.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.resource.OneTimeBoot;
import io.github.infrakit4j.oneview.resource.RefreshState;
import org.junit.jupiter.api.Test;

/** The calls on a server beside reading it and its power. */
class ServerHardwareCallsTest extends ServerTestCase {
  @Test
  void aServerBootsOnceFromSomewhereElse() {
    oneView.await(oneView.hardware().oneTimeBoot(uri("h1"), OneTimeBoot.NETWORK), LIMIT);
    assertThat(appliance.servers().get("h1")).containsEntry("oneTimeBoot", "NETWORK");
    assertThat(changes())
        .containsExactly("[{\"op\":\"replace\",\"path\":\"/oneTimeBoot\",\"value\":\"NETWORK\"}]");
  }

  @Test
  void aServerGoesIntoMaintenanceAndComesBack() {
    oneView.await(oneView.hardware().maintenanceMode(uri("h1"), true), LIMIT);
    assertThat(oneView.hardware().get(uri("h1")).maintenanceMode()).isTrue();
    oneView.await(oneView.hardware().maintenanceMode(uri("h1"), false), LIMIT);
    assertThat(oneView.hardware().get(uri("h1")).maintenanceMode()).isFalse();
  }

  @Test
  void aServerIsReadAnew() {
    appliance.servers().set("h1", "refreshState", "RefreshFailed");
    oneView.await(oneView.hardware().refresh(uri("h1")), LIMIT);
    assertThat(oneView.hardware().get(uri("h1")).refreshState())
        .isEqualTo(RefreshState.NOT_REFRESHING);
  }

  @Test
  void addressesThatLetAnybodyInAreNotPrinted() {
    assertThat(oneView.hardware().iloSsoUrl(uri("h1")))
        .satisfies(url -> assertThat(url.iloSsoUrl()).contains("sessionkey="))
        .hasToString("IloSsoUrl[secret]");
    assertThat(oneView.hardware().remoteConsoleUrl(uri("h1")))
        .satisfies(url -> assertThat(url.remoteConsoleUrl()).contains("sessionkey="))
        .hasToString("RemoteConsoleUrl[secret]");
  }
}
