package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The ledger changes while the profiles are being listed: the answer is never shorter than what is
 * there, or the group would make one more.
 */
class InventoryRacesTest {
  private static final String PROFILES = "/rest/server-profiles";

  private static String marked(Rig rig, InstanceId id) {
    return String.valueOf(
        rig.appliance.profiles().byName(id.value()).orElseThrow().get("description"));
  }

  private static String uri(Rig rig, InstanceId id) {
    return String.valueOf(rig.appliance.profiles().byName(id.value()).orElseThrow().get("uri"));
  }

  private static void put(Rig rig, String name, String server, String description) {
    rig.appliance.profiles().put(name, server);
    rig.appliance.profiles().edit(name, p -> p.put("description", description));
  }

  /** Does something once such a request has been answered, before the answer is read. */
  private static Faults.Armed during(Rig rig, String path, Runnable what) {
    return rig.appliance
        .faults()
        .next(
            Fault.rewrite(
                    body -> {
                      what.run();
                      return body;
                    })
                .on("GET", path));
  }

  /** Somebody asks for an instance whose profile is gone, and it is forgotten. */
  private static void drop(Rig rig, InstanceId id) {
    assertThatThrownBy(() -> rig.destroy(id)).isInstanceOf(PluginException.class);
    assertThat(rig.ledger().find(id)).isEmpty();
  }

  @Test
  void aCopyIsListedThoughItsOriginalIsForgottenMeanwhile() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = rig.ready("A");
      put(rig, "copy", "h2", marked(rig, id));
      rig.appliance.profiles().delete(id.value());
      Faults.Armed listed = during(rig, PROFILES, () -> drop(rig, id));

      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(listed.hits()).isEqualTo(1);
      assertThat(rig.properties(id)).contains("\"ServerName\":\"h2\"");
    }
  }

  /** Both are listed, and of the original all that is known by the end is that it is gone. */
  @Test
  void aCopyIsListedThoughItsOriginalIsDeletedMeanwhile() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = rig.ready("A");
      put(rig, "copy", "h2", marked(rig, id));
      during(
          rig,
          PROFILES,
          () -> {
            rig.appliance.profiles().delete(id.value());
            drop(rig, id);
          });

      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(rig.properties(id)).contains("\"ServerName\":\"h2\"");
    }
  }

  @Test
  void aCopyWhoseMarkerIsTakenOffMeanwhileIsNotListed() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = rig.ready("A");
      put(rig, "copy", "h2", marked(rig, id));
      rig.appliance.profiles().delete(id.value());
      during(
          rig,
          PROFILES,
          () -> {
            drop(rig, id);
            rig.appliance.profiles().edit("copy", p -> p.put("description", "mine"));
          });

      assertThat(rig.ids("A")).isEmpty();
      assertThat(rig.ledger().entries()).isEmpty();
    }
  }

  @Test
  void whatIsForgottenMeanwhileAndGoneIsNotListed() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      Faults.Armed listed =
          during(
              rig,
              PROFILES,
              () -> {
                rig.destroy(id);
                rig.awaitGone(id);
              });

      assertThat(rig.ids("A")).isEmpty();
      assertThat(listed.hits()).isEqualTo(1);
      assertThat(rig.ledger().entries()).isEmpty();
    }
  }

  /** The worker looks for the first profile while the list has the second one. */
  @Test
  void aProfileThatIsMadeAnewWhileItsInstanceIsForgottenIsListed() {
    try (Rig rig =
        Rig.of(
            rack -> rack.servers(2),
            settings -> settings.manualClock(),
            Rig.limits(Rig.TIMING.provisionLimit(), Duration.ZERO))) {
      InstanceId id = rig.provision("A", "\"TemplateName\":\"T\",\"PowerOn\":true");
      Rig.await(
          "being switched on",
          () -> {
            rig.appliance.advance(Duration.ofSeconds(1));
            return rig.ledger().find(id).orElseThrow().stage() instanceof Stage.PoweringOn;
          });
      Faults.Armed look = rig.appliance.faults().next(Fault.hang().on("GET", uri(rig, id)));
      Rig.await("looked at", () -> look.hits() == 1);
      String description = marked(rig, id);
      rig.appliance.profiles().delete(id.value());
      put(rig, id.value(), "h2", description);
      during(
          rig,
          PROFILES,
          () -> {
            look.release();
            rig.awaitGone(id);
          });

      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(rig.properties(id)).contains("\"ServerName\":\"h2\"");
    }
  }

  /** The first profile is asked for by itself, and by the answer the second one is known. */
  @Test
  void aProfileThatIsFollowedWhileTheFormerOneIsAskedForIsListed() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = rig.ready("A");
      String description = marked(rig, id);
      String former = uri(rig, id);
      rig.appliance.profiles().delete(id.value());
      Faults.Armed asked =
          during(
              rig,
              former,
              () -> {
                put(rig, id.value(), "h2", description);
                rig.plugin().label(id, Map.of("role", "db"));
              });

      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(asked.hits()).isEqualTo(1);
    }
  }

  /**
   * The look at its server was for the instance that was there, and another request may be done.
   */
  @Test
  void whatIsRemovedWhileItsServerIsLookedAtIsNotListedAgain() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = rig.ready("A");
      InstanceId other = rig.ready("A");
      rig.ledger().update(id, entry -> entry.withUnheard(true));
      rig.appliance.servers().fail("h1");
      String gone = uri(rig, other);
      rig.appliance.profiles().delete(other.value());
      Faults.Armed asked =
          during(
              rig,
              gone,
              () -> {
                rig.destroy(id);
                Rig.await("watched", () -> rig.ledger().find(id).orElseThrow().isLost());
              });
      rig.ids("A");

      assertThat(asked.hits()).isEqualTo(1);
      assertThat(rig.ledger().find(id)).hasValueSatisfying(e -> assertThat(e.isLost()).isTrue());
      assertThat(rig.ids("A")).isEmpty();
    }
  }

  /** The list is older than the profile, and the ledger has the label no more. */
  @Test
  void aLabelThatComesOntoTheProfileMeanwhileIsListed() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      Map<String, String> label = Map.of("role", "db");
      rig.ledger().update(id, entry -> entry.withTags(entry.tags(), label));
      Faults.Armed listed =
          during(
              rig,
              PROFILES,
              () -> {
                rig.plugin().label(id, label);
                Rig.await("on it", () -> rig.ledger().find(id).orElseThrow().labels().isEmpty());
              });

      assertThat(rig.describe(label)).hasSize(1);
      assertThat(listed.hits()).isEqualTo(1);
    }
  }

  @Test
  void whatCouldNotBeMadeIsListedAsSuchThoughItsRestIsRemovedByOthers() {
    try (Rig rig =
        Rig.of(rack -> rack.servers(1), settings -> settings.speed(Rig.SPEED), Rig.TIMING)) {
      InstanceId id = rig.ready("A");
      rig.ledger()
          .update(
              id, entry -> entry.at(new Stage.Failed("could not be removed"), rig.clock.instant()));
      rig.appliance.profiles().delete(id.value());

      assertThat(rig.ids("A")).containsExactly(id);
    }
  }
}
