package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was accepted is done, whatever comes in between. */
class IntentsTest {
  /** As it is written down when Destroy comes while the last step of the making is taken. */
  @Test
  void aRemovalThatCameAsTheInstanceWasMadeSurvivesACrash() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.ledger().update(id, entry -> entry.withDestroyAsked(rig.clock.instant()));
      rig.restart();

      rig.awaitGone(id);
      assertThat(rig.appliance.profiles().names()).isEmpty();
    }
  }

  /** As it is written down while the appliance does not take them. */
  @Test
  void labelsThatWaitComeOntoAProfileThatIsMadeAnewMeanwhile() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.ledger().update(id, entry -> entry.withTags(entry.tags(), Map.of("role", "db")));
      rig.kill();
      makeAnew(rig, id);
      rig.start();

      Rig.await("labelled", () -> description(rig, id).contains("role=\"db\""));
      assertThat(rig.description(id).tags()).containsEntry("role", "db");
    }
  }

  @Test
  void givingUpIsWrittenDownInOneStep() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      Entry entry = rig.ledger().find(id).orElseThrow();
      long before = rig.ledger().version();
      new Setback(context(rig)).fail(entry, Obstacle.REFUSED, "refused");

      assertThat(rig.ledger().version()).isEqualTo(before + 1);
      assertThat(rig.ledger().find(id).orElseThrow())
          .matches(now -> now.server() == null && now.stage() instanceof Stage.Failed);
    }
  }

  /** As one thread sees that its profile is gone while another finds the one in its place. */
  @Test
  void aRemovalOfWhatWasMadeAnewIsNotForgottenWithWhatWasThereBefore() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      Entry before = rig.ledger().find(id).orElseThrow();
      rig.plugin().halt();
      rig.ledger()
          .update(
              id,
              entry ->
                  entry
                      .withProfile(ResourceUri.of("/rest/server-profiles/anew"))
                      .withDestroyAsked(rig.clock.instant()));
      context(rig).gone(before, "its profile is no longer on the appliance");

      assertThat(rig.ledger().find(id)).isPresent();
    }
  }

  /** As one thread looks at its health while another is asked to let it go. */
  @Test
  void aFailedCreationThatIsBeingReleasedIsNotRemoved() {
    String marker =
        Marker.of(new InstanceId("web-1"), null, Map.of(), Map.of(Tags.GROUP, "A"))
            .writeInto("", OneViewPlugin.DEFAULT_DESCRIPTION_LIMIT);
    try (Rig rig =
        Rig.of(rack -> rack.servers(1).profile("web-1", p -> p.server("h1").description(marker)))) {
      InstanceId id = rig.ids("A").get(0);
      Entry.Illness lost = new Entry.Illness("CreateFailed", rig.clock.instant(), true);
      rig.plugin().halt();
      Entry seen = rig.ledger().find(id).orElseThrow().withIllness(lost);
      Stage releasing = new Stage.Releasing(null, null);
      rig.ledger().put(seen.at(releasing, rig.clock.instant()));
      rig.appliance.profiles().edit("web-1", p -> p.put("state", "CreateFailed"));
      try (OneView client = Rig.connect(rig.appliance)) {
        ServerProfile profile = client.profiles().byName("web-1").orElseThrow();
        View view = new View(id, null, seen.tags(), seen, BriefProfile.of(profile), null);
        new HealthWatch(context(rig), any -> {}).examine(List.of(view));
      }

      assertThat(rig.ledger().find(id).orElseThrow().stage()).isEqualTo(releasing);
    }
  }

  private static Context context(Rig rig) {
    return new Context(
        new Appliance(() -> Rig.connect(rig.appliance), Namespace.NONE, task -> {}),
        rig.ledger(),
        new Rules(Rig.TIMING, Policy.DEFAULT),
        new Interest(rig.clock),
        rig.clock,
        new Teller(rig.events, rig.ledger()),
        new Progress(),
        OneViewPlugin.DEFAULT_DESCRIPTION_LIMIT);
  }

  /** As a process left it that was killed while it gave up, when that took two steps. */
  @Test
  void anInstanceThatHasNoServerAnyMoreIsPlacedAnew() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = rig.ready("A");
      Entry made = rig.ledger().find(id).orElseThrow();
      rig.plugin().halt();
      rig.appliance.profiles().delete(id.value());
      rig.ledger()
          .put(made.withServer(null).withProfile(null).at(new Stage.Placed(), rig.clock.instant()));
      rig.restart();

      rig.awaitReady(id);
      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
      assertThat(rig.events.defects()).isEmpty();
    }
  }

  /** Without a plan, as one that another process made. */
  @Test
  void aFailedCreationThatIsLostIsRemovedAlsoAfterACrash() {
    String marker =
        Marker.of(new InstanceId("web-1"), null, Map.of(), Map.of(Tags.GROUP, "A"))
            .writeInto("", OneViewPlugin.DEFAULT_DESCRIPTION_LIMIT);
    try (Rig rig =
        Rig.of(rack -> rack.servers(1).profile("web-1", p -> p.server("h1").description(marker)))) {
      rig.appliance.profiles().edit("web-1", p -> p.put("state", "CreateFailed"));
      InstanceId id = rig.ids("A").get(0);
      Entry.Illness ill = rig.ledger().find(id).orElseThrow().illness();
      assertThat(ill).isNotNull();
      rig.ledger()
          .update(id, e -> e.withIllness(new Entry.Illness(ill.reason(), ill.since(), true)));
      rig.restart();

      Rig.await(
          "removed", () -> rig.ids("A").isEmpty() && rig.appliance.profiles().names().isEmpty());
    }
  }

  /** While nobody looked: the server may run what people need. */
  @Test
  void aFailedCreationThatAnOperatorMendedIsNotRemoved() {
    String marker =
        Marker.of(new InstanceId("web-1"), null, Map.of(), Map.of(Tags.GROUP, "A"))
            .writeInto("", OneViewPlugin.DEFAULT_DESCRIPTION_LIMIT);
    try (Rig rig =
        Rig.of(rack -> rack.servers(1).profile("web-1", p -> p.server("h1").description(marker)))) {
      InstanceId id = rig.ids("A").get(0);
      rig.plugin().halt();
      rig.ledger()
          .update(
              id,
              e ->
                  e.withIllness(new Entry.Illness("CreateFailed", rig.clock.instant(), true))
                      .at(new Stage.Clearing(null, "CreateFailed", false), rig.clock.instant()));
      rig.appliance.journal().clear();
      rig.restart();

      rig.awaitReady(id);
      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(rig.appliance.journal().count("DELETE", "/rest/server-profiles.*")).isZero();
      assertThat(rig.appliance.journal().count("PUT", "/rest/server-hardware.*")).isZero();
    }
  }

  private static String description(Rig rig, InstanceId id) {
    return String.valueOf(
        rig.appliance.profiles().byName(id.value()).orElseThrow().get("description"));
  }

  private static void makeAnew(Rig rig, InstanceId id) {
    String description = description(rig, id);
    rig.appliance.profiles().delete(id.value());
    rig.appliance.profiles().put(id.value(), "h1");
    rig.appliance.profiles().edit(id.value(), p -> p.put("description", description));
  }
}
