package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Delay;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FaultyApplianceTest {
  private static final String PROFILES = "/rest/server-profiles";

  static Stream<Fault> faultsOfAList() {
    return Stream.of(
        Fault.answer(500),
        Fault.answer(404),
        Fault.answer(429),
        Fault.answer(503),
        Fault.answer(403),
        Fault.body(200, ""),
        Fault.body(200, "{}"),
        Fault.body(200, "[]"),
        Fault.body(200, "null"),
        Fault.body(200, "{\"members\":null,\"count\":0,\"total\":0}"),
        Fault.html(200),
        Fault.truncate(),
        Fault.hang(),
        Fault.dropBeforeChange());
  }

  @ParameterizedTest
  @MethodSource("faultsOfAList")
  @DisplayName(
      "Scenarios 58, 59: a list that cannot be read is an error, and then all is as before")
  void whatIsNotKnownIsAnError(Fault fault) {
    try (Rig rig = Rig.of(3)) {
      InstanceId one = rig.ready("A");
      InstanceId two = rig.ready("A");
      rig.appliance.faults().next(fault.on("GET", PROFILES).always());

      assertThatThrownBy(() -> rig.describe("A")).isInstanceOf(PluginException.class);

      rig.appliance.faults().clear();
      rig.appliance.faults().next(fault.on("GET", "/rest/server-hardware").always());

      assertThatThrownBy(() -> rig.describe("A")).isInstanceOf(PluginException.class);

      rig.appliance.faults().clear();
      assertThat(rig.ids("A")).containsExactlyInAnyOrder(one, two);
      assertThat(rig.posts()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"/rest/server-profiles,profile", "/rest/server-hardware,server"})
  void aListWhoseMembersHaveNoAddressIsNoAnswer(String list, String kind) {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      String members = "{\"members\":[{\"name\":\"odd\"}],\"count\":1,\"total\":1}";
      rig.appliance.faults().next(Fault.body(200, members).on("GET", list).always());

      assertThatThrownBy(() -> rig.describe("A"))
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("the appliance lists " + kind + " 'odd' without its uri");

      rig.appliance.faults().clear();
      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(rig.events.defects()).isEmpty();
    }
  }

  @Test
  @DisplayName("Scenario 59: a session that ended is opened anew without an error")
  void aDeadSessionIsNoError() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance.endSessions();

      assertThat(rig.ids("A")).containsExactly(id);
    }
  }

  @Test
  void anEmptyListIsNotBelievedOfInstancesThatAreThere() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance
          .faults()
          .next(
              Fault.body(
                      200,
                      "{\"type\":\"ServerProfileListV1\",\"members\":[],\"count\":0,\"total\":0,"
                          + "\"start\":0,\"nextPageUri\":null}")
                  .on("GET", PROFILES)
                  .always());

      assertThat(rig.ids("A")).containsExactly(id);
    }
  }

  static Stream<Fault> lostAnswers() {
    return Stream.concat(Stream.of(Fault.dropBeforeChange()), heardAndNotAnswered());
  }

  private static Stream<Fault> heardAndNotAnswered() {
    return Stream.of(
        Fault.dropAfterChange(),
        Fault.answerAfterChange(500),
        Fault.answerAfterChange(503),
        Fault.hangAfterChange(),
        Fault.truncate());
  }

  /** How often is asked: what was heard is found, before it would be asked for again. */
  static Stream<Arguments> lostAnswersToACreation() {
    return Stream.concat(
        Stream.of(Arguments.of(Fault.dropBeforeChange(), 2)),
        heardAndNotAnswered().map(fault -> Arguments.of(fault, 1)));
  }

  @ParameterizedTest
  @MethodSource("lostAnswersToACreation")
  @DisplayName("Scenario 123: a lost answer to the POST makes one profile, and it is tracked")
  void aLostAnswerMakesOneProfile(Fault fault, int posts) {
    try (Rig rig = Rig.of(2)) {
      var armed = rig.appliance.faults().next(fault.on("POST", PROFILES));

      InstanceId id = rig.provision("A");
      assertThat(rig.ids("A")).containsExactly(id);
      rig.awaitReady(id);

      armed.disarm();
      assertThat(rig.posts()).as("one that hangs is not counted").isLessThanOrEqualTo(posts);
      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(rig.events.defects()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("lostAnswers")
  void aLostAnswerToTheDeletionDeletesAllTheSame(Fault fault) {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance.faults().next(fault.on("DELETE", PROFILES + "/.*"));

      rig.destroy(id);
      rig.awaitGone(id);

      assertThat(rig.appliance.profiles().names()).isEmpty();
      rig.appliance.faults().clear();
    }
  }

  @Test
  void aRepeatedRequestThatIsRefusedFindsWhatTheFirstOneMade() {
    try (Rig rig = Rig.of(2)) {
      rig.appliance.faults().next(Fault.dropAfterChange().on("POST", PROFILES));
      rig.appliance
          .faults()
          .next(
              Fault.rewrite(body -> rig.posts() < 2 ? asIfFree(body) : body)
                  .on("GET", "/rest/server-hardware/[^/]+")
                  .always());
      rig.appliance.delay(Delay.PROFILE_UNLISTED, Duration.ofMinutes(10));

      InstanceId id = rig.ready("A");

      assertThat(rig.posts()).isEqualTo(2);
      assertThat(rig.appliance.profiles().names()).containsExactly(id.value());
    }
  }

  private static String asIfFree(String body) {
    return body.replaceAll("\"serverProfileUri\":\"[^\"]*\"", "\"serverProfileUri\":null")
        .replaceAll("\"state\":\"[^\"]*\"", "\"state\":\"NoProfileApplied\"")
        .replaceAll("\"powerLock\":true", "\"powerLock\":false");
  }

  @Test
  void anInstanceThatCouldNotBeAcceptedInTimeIsNotMadeLater() {
    Timing noTime = Rig.timing(Duration.ZERO, Rig.TIMING.firstPoll());
    try (Rig rig = Rig.of(rack -> rack.servers(1), settings -> settings.speed(Rig.SPEED), noTime)) {
      assertThatThrownBy(() -> rig.provision("A"))
          .hasMessageContaining("nothing was reserved")
          .hasMessageContaining("--answer");
      assertThat(rig.ledger().entries()).isEmpty();
      assertThat(rig.changes()).isEmpty();
    }
  }

  @Test
  void aProfileThatIsListedLateIsNoLostInstance() {
    try (Rig rig =
        Rig.of(
            rack -> rack.servers(1),
            settings ->
                settings.speed(Rig.SPEED).delay(Delay.PROFILE_UNLISTED, Duration.ofMinutes(5)),
            Rig.TIMING)) {
      InstanceId id = rig.ready("A");

      assertThat(rig.ids("A")).containsExactly(id);
    }
  }

  @Test
  @DisplayName("Scenario 107: with the appliance away calls are errors, and then all is well")
  void anApplianceThatIsAwayIsAnError() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance.restart(Duration.ofMinutes(10), SimulatedAppliance.RunningTasks.CONTINUE);

      assertThatThrownBy(() -> rig.describe("A")).isInstanceOf(PluginException.class);

      Rig.await("back", () -> isDescribed(rig));
      assertThat(rig.ids("A")).containsExactly(id);
    }
  }

  private static boolean isDescribed(Rig rig) {
    try {
      return !rig.ids("A").isEmpty();
    } catch (PluginException stillAway) {
      return false;
    }
  }

  @Test
  void anInstanceIsMadeThroughARestartOfTheAppliance() {
    for (SimulatedAppliance.RunningTasks fate : SimulatedAppliance.RunningTasks.values()) {
      try (Rig rig = Rig.of(1)) {
        InstanceId id = rig.provision("A");
        rig.appliance.restart(Duration.ofSeconds(20), fate);

        Rig.await(
            "an end of " + fate,
            () -> rig.ledger().find(id).map(e -> e.stage().isResting()).orElse(true));
        Rig.await("back", () -> rig.appliance.runningTasks() == 0);
        assertThat(rig.appliance.profiles().names().size()).isLessThanOrEqualTo(1);
        assertThat(rig.events.defects()).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("Scenario 98: a list of more than 8 MiB is read")
  void aLongListIsRead() {
    Duration patience = Duration.ofMinutes(1);
    try (Rig rig =
        Rig.of(
            rack -> rack.servers(1),
            builder -> builder.speed(200),
            Rig.timing(patience, Rig.TIMING.longestPoll()),
            Policy.DEFAULT,
            appliance -> Rig.client(appliance, appliance.url()).callTimeout(patience).build())) {
      InstanceId id = rig.ready("A");
      rig.appliance.profiles().edit(id.value(), p -> p.put("notes", "n".repeat(9 << 20)));

      assertThat(rig.ids("A")).containsExactly(id);
    }
  }

  @Test
  @DisplayName("Scenario 106: with a new password and a restart all is as before")
  void aRotatedPasswordIsNoLoss() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance.password("rotated");
      rig.appliance.endSessions();
      rig.restart();

      assertThat(rig.ids("A")).containsExactly(id);
      rig.destroy(id);
      rig.awaitGone(id);
    }
  }

  @Test
  void whatAFailedCreationLeftIsRemovedLater() {
    try (Rig rig = Rig.of(1)) {
      rig.appliance.faults().next(Fault.taskError("Broke", "It broke").on("POST", PROFILES));
      rig.appliance
          .faults()
          .next(Fault.answer(403, "FORBIDDEN", "Not yours").on("DELETE", ".*").always());
      InstanceId id = rig.provision("A");
      Rig.await(
          "the removal is refused",
          () -> rig.appliance.journal().count("DELETE", PROFILES + "/.*") > 0);
      rig.clock.forward(Rig.TIMING.destroyLimit());
      Rig.await(
          "given up", () -> rig.ledger().find(id).orElseThrow().stage() instanceof Stage.Failed);
      rig.clock.forward(Rig.TIMING.failedShown());
      assertThat(rig.ids("A")).isEmpty();
      assertThat(rig.plugin().status().instances())
          .extracting(Status.Instance::reason)
          .first()
          .asString()
          .contains("could not be removed");

      rig.appliance.faults().clear();
      rig.clock.forward(Rig.TIMING.coolDown());
      rig.awaitGone(id);
      assertThat(rig.appliance.profiles().names()).isEmpty();
      assertThat(rig.ids("A")).isEmpty();
    }
  }

  @Test
  void whatAFailedCreationLeftAndOnlyItsNameTellsIsRemovedLater() {
    try (Rig rig = Rig.of(1)) {
      rig.appliance.faults().next(Fault.taskError("Broke", "It broke").on("POST", PROFILES));
      rig.appliance
          .faults()
          .next(Fault.answer(403, "FORBIDDEN", "Not yours").on("DELETE", ".*").always());
      InstanceId id = rig.provision("A");
      Rig.await(
          "the removal is refused",
          () -> rig.appliance.journal().count("DELETE", PROFILES + "/.*") > 0);
      rig.ledger().update(id, entry -> entry.withProfile(null));
      rig.clock.forward(Rig.TIMING.destroyLimit());
      Rig.await(
          "given up", () -> rig.ledger().find(id).orElseThrow().stage() instanceof Stage.Failed);
      rig.appliance.faults().clear();
      rig.clock.forward(Rig.TIMING.coolDown());

      rig.awaitGone(id);
      assertThat(rig.appliance.profiles().names()).isEmpty();
    }
  }
}
