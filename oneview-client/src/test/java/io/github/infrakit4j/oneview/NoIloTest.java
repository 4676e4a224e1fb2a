package io.github.infrakit4j.oneview;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.HttpProxy;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Trust;
import io.github.infrakit4j.oneview.server.BootDevice;
import io.github.infrakit4j.oneview.server.Servers;
import io.github.infrakit4j.oneview.simulator.Rack;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * An iLO is another product with certificates and sessions of its own: the client goes to the
 * appliance and nowhere else.
 */
class NoIloTest {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  @Test
  @DisplayName("Scenario 83: booting once asks the appliance alone: no iLO, no session of one")
  void nothingIsSentToAnIlo() throws IOException {
    Rack rack = Rack.builder().servers(1).template("T").profile("p", p -> p.server("h1")).build();
    String user = okhttp3.Credentials.basic("proxy-user", "proxy-Pa55");
    try (SimulatedAppliance appliance =
            SimulatedAppliance.builder().rack(rack).speed(1000).start();
        TunnelProxy proxy = new TunnelProxy(appliance.port(), user);
        OneView oneView =
            OneView.builder(appliance.url())
                .credentials(Credentials.of(appliance.userName(), appliance.password()))
                .trust(Trust.caPem(appliance.caPem()))
                .clock(new HurriedClock())
                .proxy(
                    HttpProxy.of(
                        "localhost:" + proxy.port(), Credentials.of("proxy-user", "proxy-Pa55")))
                .build()) {
      ResourceUri server = ResourceUri.of(appliance.servers().uri("h1"));
      Servers servers = Servers.builder(oneView).ours(profile -> true).build();
      for (BootDevice device :
          List.of(BootDevice.PXE, BootDevice.CD, BootDevice.USB, BootDevice.HARD_DISK)) {
        servers.boot().once(server, device, LIMIT);
      }
      servers.power().on(server, LIMIT);
      servers.inspection().inspect(server);
      assertThat(proxy.heads())
          .isNotEmpty()
          .allSatisfy(
              head -> assertThat(head).startsWith("[CONNECT localhost:" + appliance.port() + " "));
      assertThat(appliance.journal().count("GET", ".*(ConsoleUrl|SsoUrl).*")).isZero();
    }
  }

  @Test
  @DisplayName("Scenario 83: no call goes to another host, whoever names it")
  void noCallLeavesForAnotherHost() {
    try (FakeAppliance appliance = FakeAppliance.plain().then(200, Samples.PROFILE);
        OneView oneView = appliance.client().build()) {
      assertThatThrownBy(() -> oneView.hardware().pageAt("https://10.0.0.1/rest/v1/Systems/1"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is not on the appliance");
      assertThat(appliance.requests()).isEmpty();
    }
  }

  @Test
  void connectionsAreMadeInOnePlace() {
    String here = Pattern.quote("io.github.infrakit4j.oneview.");
    noClasses()
        .that()
        .haveNameNotMatching(
            here
                + "(rest\\.(RestClient|PromptSockets|HttpProxy|Trust|PinnedTrustManager"
                + "|ClientIdentity)"
                + "|events\\.Link).*")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            Socket.class,
            SocketChannel.class,
            HttpClient.class,
            URL.class,
            URLConnection.class,
            okhttp3.OkHttpClient.class,
            com.rabbitmq.client.ConnectionFactory.class)
        .check(new ClassFileImporter().importPath(Path.of("target", "classes")));
  }
}
