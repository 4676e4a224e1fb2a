package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.simulator.Exchange;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Rack;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An appliance that got another address, and another appliance that is taken for it. */
class AddressChangeTest {
  private static final String OLD = "https://OV.example.com/";
  private static final Tenancy HERE = new Tenancy(OLD, Namespace.NONE);
  private static final Tenancy THERE = new Tenancy("new.example.com", Namespace.NONE);

  /** A plugin on the state file of a rig, for the appliance at the new address. */
  private static final class Moved implements AutoCloseable {
    final Recording events = new Recording();
    final OneViewPlugin plugin;
    final Ledger ledger;
    private final OneView client;

    Moved(Rig rig, SimulatedAppliance there) {
      ledger = Ledger.open(rig.state, rig.clock, THERE, OLD);
      client = Rig.client(there, there.url()).callTimeout(Duration.ofSeconds(30)).build();
      plugin =
          OneViewPlugin.builder(() -> client, ledger)
              .timing(Rig.TIMING)
              .clock(rig.clock)
              .listener(events)
              .build();
    }

    List<InstanceId> ids() {
      return plugin.describeInstances(Map.of(Tags.GROUP, "A"), true).stream()
          .map(InstanceDescription::id)
          .toList();
    }

    List<String> told() {
      return events.lines().stream().filter(line -> line.startsWith("ledger moved")).toList();
    }

    @Override
    public void close() {
      plugin.halt();
      ledger.close();
      client.close();
      assertThat(events.defects()).isEmpty();
    }
  }

  /** Stops the rig's plugin and has its state file say which appliance it is about. */
  private static void settle(Rig rig) {
    rig.kill();
    Ledger.open(rig.state, rig.clock, HERE).close();
  }

  private static SimulatedAppliance other(int servers) throws IOException {
    return SimulatedAppliance.builder()
        .rack(Rack.builder().template("T").servers(servers).build())
        .speed(Rig.SPEED)
        .start();
  }

  private static List<Exchange> changes(SimulatedAppliance appliance) {
    return appliance.journal().all().stream()
        .filter(each -> !each.method().equals("GET"))
        .filter(each -> !each.path().startsWith("/rest/login-sessions"))
        .toList();
  }

  private static void provision(OneViewPlugin plugin) {
    plugin.provision(
        new InstanceSpec(
            Json.of("{\"TemplateName\":\"T\"}"), Map.of(Tags.GROUP, "A"), "", null, List.of()));
  }

  @Test
  void theSameApplianceAtANewAddressIsKnownByItsProfiles() throws IOException {
    try (Rig rig = Rig.of(3)) {
      InstanceId one = rig.ready("A");
      InstanceId two = rig.ready("A");
      InstanceId pending = rig.provision("A");
      settle(rig);
      try (Moved moved = new Moved(rig, rig.appliance)) {
        Rig.await("compared", () -> moved.ledger.destination() == null);
        assertThat(moved.ids()).containsExactlyInAnyOrder(one, two, pending);
        assertThat(moved.told())
            .containsExactly("ledger moved: appliance ov.example.com to appliance new.example.com");
        assertThat(Files.readString(rig.state)).contains("\"Appliance\": \"new.example.com\"");
        Rig.await("the pending one goes on", () -> isReady(moved.ledger, pending));
      }
      try (Moved again = new Moved(rig, rig.appliance)) {
        assertThat(again.ids()).containsExactlyInAnyOrder(one, two, pending);
        assertThat(again.told()).as("it is told once").isEmpty();
      }
      assertThatThrownBy(() -> Ledger.open(rig.state, rig.clock, HERE))
          .hasMessageContaining("is of appliance new.example.com");
      assertThat(rig.posts()).isEqualTo(3);
    }
  }

  private static boolean isReady(Ledger ledger, InstanceId id) {
    return ledger.find(id).filter(entry -> entry.stage() instanceof Stage.Ready).isPresent();
  }

  @Test
  void anotherApplianceIsNotBelievedAndNothingIsForgottenOrMade() throws IOException {
    try (Rig rig = Rig.of(3);
        SimulatedAppliance other = other(3)) {
      InstanceId one = rig.ready("A");
      InstanceId two = rig.ready("A");
      settle(rig);
      String before = Files.readString(rig.state);
      try (Moved moved = new Moved(rig, other)) {
        for (int poll = 0; poll < 3; poll++) {
          assertThatThrownBy(moved::ids)
              .isInstanceOf(PluginException.class)
              .hasMessageContaining("is of appliance ov.example.com")
              .hasMessageContaining("cannot become that of appliance new.example.com")
              .hasMessageContaining(one.value())
              .hasMessageContaining(two.value());
        }
        assertThatThrownBy(() -> provision(moved.plugin)).hasMessageContaining("cannot become");
        assertThatThrownBy(() -> moved.plugin.destroy(one, DestroyContext.TERMINATE))
            .hasMessageContaining("cannot become");
        assertThatThrownBy(() -> moved.plugin.label(one, Map.of("a", "b")))
            .hasMessageContaining("cannot become");
        assertThat(moved.plugin.status().trouble())
            .satisfies(trouble -> assertThat(trouble.words()).contains("cannot become"));
        assertThat(moved.told()).isEmpty();
      }
      assertThat(changes(other)).isEmpty();
      assertThat(Files.readString(rig.state)).isEqualTo(before);
      rig.start();
      assertThat(rig.ids("A")).containsExactlyInAnyOrder(one, two);
    }
  }

  @Test
  void whatIsUnderWayDoesNotGoOnOnAnotherAppliance() throws IOException {
    try (Rig rig =
            Rig.of(rack -> rack.server("h1", s -> s.ignoresSoftOff()).server("h2").server("h3"));
        SimulatedAppliance other = other(3)) {
      InstanceId one = rig.ready("A", "\"TemplateName\":\"T\",\"PowerOn\":true");
      rig.ready("B");
      rig.destroy(one);
      InstanceId two = rig.provision("A");
      settle(rig);
      try (Moved moved = new Moved(rig, other)) {
        Rig.await(
            "the background has asked",
            () -> other.journal().count("GET", "/rest/server-profiles") > 2);
        assertThat(moved.ledger.find(one)).isPresent();
        assertThat(moved.ledger.find(two)).isPresent();
      }
      assertThat(changes(other)).isEmpty();
      rig.start();
      rig.awaitReady(two);
      rig.awaitGone(one);
    }
  }

  @Test
  void oneInstanceThatIsNotThereIsEnoughToDoubt() throws IOException {
    try (Rig rig = Rig.of(3)) {
      InstanceId one = rig.ready("A");
      InstanceId two = rig.ready("A");
      settle(rig);
      Object marked = rig.appliance.profiles().byName(two.value()).orElseThrow().get("description");
      rig.appliance.profiles().edit(two.value(), p -> p.put("description", ""));
      try (Moved moved = new Moved(rig, rig.appliance)) {
        assertThatThrownBy(moved::ids)
            .hasMessageContaining("no profiles of its instances " + two.value() + ".");
        rig.appliance.profiles().edit(two.value(), p -> p.put("description", marked));
        assertThat(moved.ids()).containsExactlyInAnyOrder(one, two);
      }
    }
  }

  @Test
  void anApplianceThatDoesNotSayIsNotBelievedYet() throws IOException {
    try (Rig rig = Rig.of(1)) {
      InstanceId one = rig.ready("A");
      settle(rig);
      String before = Files.readString(rig.state);
      rig.appliance.faults().next(Fault.answer(500).on("GET", "/rest/server-profiles").always());
      try (Moved moved = new Moved(rig, rig.appliance)) {
        assertThatThrownBy(moved::ids).isInstanceOf(PluginException.class);
        assertThat(Files.readString(rig.state)).isEqualTo(before);
        rig.appliance.faults().clear();
        assertThat(moved.ids()).containsExactly(one);
      }
    }
  }

  @Test
  void whileTheyAreComparedNobodyWaitsInLine() {
    try (Rig rig = Rig.of(1)) {
      InstanceId one = rig.ready("A");
      settle(rig);
      var hang = rig.appliance.faults().next(Fault.hang().on("GET", "/rest/server-profiles"));
      try (Moved moved = new Moved(rig, rig.appliance)) {
        CompletableFuture<List<InstanceId>> first = CompletableFuture.supplyAsync(moved::ids);
        Rig.await("the first compares", () -> hang.hits() == 1);
        assertThatThrownBy(() -> moved.plugin.label(one, Map.of("a", "b")))
            .hasMessageContaining("being compared");
        assertThatThrownBy(() -> moved.plugin.destroy(one, DestroyContext.TERMINATE))
            .hasMessageContaining("being compared");
        hang.release();
        assertThat(first.join()).containsExactly(one);
      }
    }
  }

  @Test
  void whereNoProfileTellsTheServersDo() throws IOException {
    try (Rig rig = Rig.of(2);
        SimulatedAppliance other = other(1)) {
      rig.plugin().operations().quarantine("h2", Duration.ofHours(1), "its fan");
      settle(rig);
      try (Moved moved = new Moved(rig, other)) {
        assertThatThrownBy(moved::ids).hasMessageContaining("no such servers as its h2.");
      }
      try (Moved moved = new Moved(rig, rig.appliance)) {
        assertThat(moved.ids()).isEmpty();
        assertThat(moved.told()).hasSize(1);
        assertThat(moved.ledger.quarantined()).extracting(Quarantine::name).containsExactly("h2");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"third.example.com,", "new.example.com,", "ov.example.com,b"})
  void onlyTheAddressThatIsRecordedIsTakenOver(String former, @Nullable String cluster)
      throws IOException {
    try (Rig rig = Rig.of(1)) {
      rig.ready("A");
      settle(rig);
      Path file = rig.state;
      String before = Files.readString(file);
      Tenancy there =
          new Tenancy(
              "new.example.com",
              new Namespace(cluster == null ? Map.of() : Map.of("cluster", cluster)));

      assertThatThrownBy(() -> Ledger.open(file, rig.clock, there, former))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("is of appliance ov.example.com, not of appliance new.example.com")
          .hasMessageContaining("--address-was ov.example.com and not " + former);
      assertThat(Files.readString(file)).isEqualTo(before);
    }
  }

  @Test
  void whatCannotBeWrittenDownIsNotTakenOver() throws IOException {
    try (Rig rig = Rig.of(1)) {
      InstanceId one = rig.ready("A");
      settle(rig);
      try (Moved moved = new Moved(rig, rig.appliance)) {
        Path inTheWay = Files.createDirectory(rig.state.resolveSibling("state.json.tmp"));
        Path held = Files.createFile(inTheWay.resolve("held"));
        assertThatThrownBy(moved::ids).hasMessageContaining("cannot write state file");
        assertThat(moved.ledger.tenancy()).isEqualTo(HERE);
        assertThat(moved.told()).isEmpty();
        Files.delete(held);
        Files.delete(inTheWay);
        assertThat(moved.ids()).containsExactly(one);
        assertThat(moved.ledger.tenancy()).isEqualTo(THERE);
      }
    }
  }
}
