package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.resource.PowerRequest;
import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.ServerProfileTemplate;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.ConnectionException;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.LoginRefusedException;
import io.github.infrakit4j.oneview.rest.Retry;
import io.github.infrakit4j.oneview.rest.Trust;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Rack;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The client against an appliance that behaves like a real one, over TLS. */
class SimulatedApplianceTest {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private SimulatedAppliance appliance;
  private OneView oneView;

  @BeforeEach
  void start() throws IOException {
    Rack rack = Rack.builder().servers(40).template("web").build();
    appliance = SimulatedAppliance.builder().rack(rack).speed(1000).start();
    oneView = client().build();
  }

  private OneView.Builder client() {
    return OneView.builder(appliance.url())
        .credentials(Credentials.of(appliance.userName(), appliance.password()))
        .trust(Trust.caPem(appliance.caPem()))
        .clock(new HurriedClock())
        .retry(new Retry(4, Duration.ofMillis(1), Duration.ofMillis(5)));
  }

  @AfterEach
  void stop() {
    oneView.close();
    assertThat(appliance.sessions()).isZero();
    appliance.close();
  }

  private ServerHardware anyFree() {
    return oneView.hardware().all().stream()
        .filter(server -> ServerHardware.State.NO_PROFILE_APPLIED.equals(server.state()))
        .findFirst()
        .orElseThrow();
  }

  private ServerProfile draft(String name, ServerHardware server) {
    ServerProfileTemplate template = oneView.templates().byName("web").orElseThrow();
    return oneView
        .templates()
        .newProfile(template.requireUri())
        .forCreation()
        .withName(name)
        .withServerHardwareUri(server.requireUri());
  }

  private ServerProfile made(String name) {
    Task done = oneView.await(oneView.profiles().create(draft(name, anyFree())), LIMIT);
    return oneView.profiles().get(done.resource().orElseThrow());
  }

  @Test
  void aProfileLivesFromTemplateToDeletion() {
    ServerProfile profile = made("web 1");
    assertThat(profile.state()).isEqualTo(ServerProfile.State.NORMAL);
    ServerHardware server =
        oneView.hardware().get(Objects.requireNonNull(profile.serverHardwareUri()));
    assertThat(server.serverProfileUri()).isEqualTo(profile.uri());

    oneView.await(oneView.profiles().replace(profile.withDescription("mine")), LIMIT);
    ServerProfile changed = oneView.profiles().byName("web 1").orElseThrow();
    assertThat(changed.description()).isEqualTo("mine");
    assertThatThrownBy(() -> oneView.profiles().replace(profile.withDescription("stale")))
        .isInstanceOfSatisfying(
            ApplianceException.class, stale -> assertThat(stale.isPreconditionFailed()).isTrue());

    oneView.await(oneView.profiles().delete(changed), LIMIT);
    assertThat(oneView.profiles().find(profile.requireUri())).isEmpty();
  }

  @Test
  void twoProfilesForOneServerEndInTheCodeForIt() {
    ServerHardware server = anyFree();
    Task first = oneView.profiles().create(draft("a", server));
    Task second = oneView.profiles().create(draft("b", server));
    List<Task> failed = new ArrayList<>();
    for (Task task : List.of(first, second)) {
      try {
        oneView.await(task, LIMIT);
      } catch (TaskFailedException taken) {
        failed.add(taken.task());
        assertThat(taken).hasMessageContaining(server.requireName());
      }
    }
    assertThat(failed)
        .singleElement()
        .satisfies(task -> assertThat(task.hasError("ProfileAlreadyExistsInServer")).isTrue());
  }

  @Test
  void allServersComeThoughTheApplianceSendsPagesOf32() {
    assertThat(oneView.hardware().all()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(appliance.journal().count("GET", "/rest/server-hardware.*")).isEqualTo(2);
    assertThat(oneView.hardwareTypes().all()).isNotEmpty();
    assertThat(oneView.enclosureGroups().all()).isNotEmpty();
    assertThat(oneView.enclosures().all()).isNotEmpty();
  }

  @Test
  void aServerIsTurnedOnAndOff() {
    ServerHardware server = anyFree();
    oneView.await(oneView.hardware().power(server.requireUri(), PowerRequest.ON), LIMIT);
    assertThat(oneView.hardware().get(server.requireUri()).powerState()).isEqualTo(PowerState.ON);
    oneView.await(oneView.hardware().power(server.requireUri(), PowerRequest.HARD_OFF), LIMIT);
    assertThat(oneView.hardware().get(server.requireUri()).powerState()).isEqualTo(PowerState.OFF);
  }

  @Test
  void theReadmeInstallsAServerFromTheNetwork() {
    ServerHardware server =
        oneView.hardware().get(Objects.requireNonNull(made("web 1").serverHardwareUri()));
    new ReadmeSnippets(oneView).install(server.requireUri());
    assertThat(appliance.servers().get(server.requireName()))
        .containsEntry("powerState", "On")
        .containsEntry("oneTimeBoot", "NETWORK");
  }

  @Test
  @DisplayName("Scenario 123: the POST is carried out, its answer lost: one profile, found by name")
  void aLostAnswerLeavesOneProfileThatIsFoundByName() {
    ServerProfile draft = draft("web 9", anyFree());
    appliance.faults().next(Fault.dropAfterChange().on("POST", "/rest/server-profiles"));
    assertThatThrownBy(() -> oneView.profiles().create(draft))
        .isInstanceOfSatisfying(
            ConnectionException.class, lost -> assertThat(lost.outcomeUnknown()).isTrue());
    Awaitility.await().until(() -> oneView.profiles().byName("web 9").isPresent());
    assertThat(appliance.journal().count("POST", "/rest/server-profiles")).isEqualTo(1);
  }

  @Test
  @DisplayName("Scenario 105: the password changes: refused, then right again")
  void aChangedPasswordIsPickedUp() {
    oneView.profiles().all();
    String[] known = {appliance.password()};
    try (OneView other =
        client().credentials(() -> Credentials.of(appliance.userName(), known[0])).build()) {
      appliance.password("another-Pa55");
      appliance.endSessions();
      assertThatThrownBy(() -> other.profiles().all()).isInstanceOf(LoginRefusedException.class);
      known[0] = "another-Pa55";
      assertThat(other.profiles().all()).isEmpty();
    }
    appliance.endSessions();
  }

  @Test
  void noTaskOfAFailedKindIsTakenForASuccess() {
    for (String state : List.of("Error", "Terminated", "Killed", "Interrupted")) {
      appliance.faults().next(Fault.taskEnds(state).on("POST", "/rest/server-profiles"));
      Task task = oneView.profiles().create(draft("web " + state, anyFree()));
      assertThatThrownBy(() -> oneView.await(task, LIMIT)).isInstanceOf(TaskFailedException.class);
    }
  }
}
