package io.github.infrakit4j.oneview.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.TaskFailedException;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.ConnectionException;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.DecodeException;
import io.github.infrakit4j.oneview.rest.IncompatibleApiException;
import io.github.infrakit4j.oneview.rest.LoginRefusedException;
import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Retry;
import io.github.infrakit4j.oneview.rest.Trust;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Rack;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Each exception of python-oneviewclient and what stands for it here, all with what the appliance
 * said: status, code, advice. IloException has none, as no iLO is talked to.
 */
class IronicErrorsTest extends ServerTestCase {
  private Servers servers;

  @Override
  Rack rack() {
    return Rack.builder()
        .servers(3)
        .template("T")
        .profile("ours", p -> p.server("h1").template("T"))
        .build();
  }

  @BeforeEach
  void ours() {
    servers = Servers.builder(oneView).ours(profile -> true).build();
  }

  private static <T extends OneViewException> T fails(Class<T> kind, ThrowingCallable call) {
    T failure = catchThrowableOfType(kind, call);
    assertThat(failure).isNotNull();
    return failure;
  }

  private static void carries(OneViewException failure, int status, String code) {
    assertThat(failure.status()).isEqualTo(status);
    assertThat(failure.errorCode()).isEqualTo(code);
    assertThat(failure.recommendedActions()).isNotEmpty().doesNotContain("");
    assertThat(failure.getMessage()).contains(code, failure.recommendedActions().get(0));
  }

  private OneView.Builder client() {
    return OneView.builder(appliance.url())
        .credentials(Credentials.of(appliance.userName(), appliance.password()))
        .trust(Trust.caPem(appliance.caPem()))
        .retry(Retry.NONE);
  }

  @Test
  @DisplayName("Scenario 152: ConnectionError, NotAuthorized, IncompatibleOneViewAPIVersion")
  void whatKeepsTheClientOut() {
    try (OneView wrong = client().credentials(Credentials.of("jim", "x")).build();
        OneView old = client().maxApiVersion(100).build();
        OneView away = OneView.builder("localhost:1").session("x").retry(Retry.NONE).build()) {
      LoginRefusedException refused =
          fails(LoginRefusedException.class, () -> wrong.profiles().all());
      carries(refused, 400, "AUTHN_AUTH_FAIL");
      assertThat(fails(IncompatibleApiException.class, old::apiVersion))
          .hasMessageContaining("100");
      ConnectionException down = fails(ConnectionException.class, away::apiVersion);
      assertThat(down.status()).isZero();
      assertThat(down.errorCode()).isNull();
    }
    appliance.faults().next(Fault.answer(401).always().on("GET", "/rest/server-profiles"));
    ApplianceException forbidden = fails(ApplianceException.class, () -> oneView.profiles().all());
    assertThat(forbidden.isUnauthorized()).isTrue();
    assertThat(forbidden.status()).isEqualTo(401);
  }

  @Test
  @DisplayName("Scenario 152: ResourceNotFound, InternalServerError, UnknowOneViewResponse")
  void whatTheApplianceAnswers() {
    ResourceUri nothing = ResourceUri.of("/rest/server-profiles/none");
    ApplianceException missing =
        fails(ApplianceException.class, () -> oneView.profiles().get(nothing));
    assertThat(missing.isNotFound()).isTrue();
    carries(missing, 404, "RESOURCE_NOT_FOUND");

    appliance.faults().next(Fault.answer(500, "BROKEN", "It broke.").on("GET", nothing.path()));
    ApplianceException broken =
        fails(ApplianceException.class, () -> oneView.profiles().get(nothing));
    assertThat(broken.status()).isEqualTo(500);
    assertThat(broken.errorCode()).isEqualTo("BROKEN");
    assertThat(broken.reason()).isEqualTo("It broke.");

    appliance.faults().next(Fault.html(200).on("GET", nothing.path()));
    fails(DecodeException.class, () -> oneView.profiles().get(nothing));
  }

  @Test
  @DisplayName("Scenario 152: BootDeviceInvalid, ServerProfileAssociated, ErrorSettingBootDevice")
  void whatKeepsABootDeviceFromBeingSet() {
    BootDevices boot = servers.boot();
    BootChangeException invalid =
        fails(
            BootChangeException.class,
            () -> boot.setFirst(uri("h1"), new BootDevice("Tape"), WhenOn.FAIL, LIMIT));
    assertThat(invalid.reason()).isEqualTo(BootChangeException.Reason.UNSUPPORTED_DEVICE);
    BootChangeException none = fails(BootChangeException.class, () -> boot.get(uri("h3")));
    assertThat(none.reason()).isEqualTo(BootChangeException.Reason.NO_PROFILE);

    appliance.servers().power("h1", "On");
    BootChangeException on =
        fails(
            BootChangeException.class,
            () -> boot.setFirst(uri("h1"), BootDevice.PXE, WhenOn.FAIL, LIMIT));
    carriesCode(on, "ServerNotOffWithCauseForNoServerChange");
  }

  private static void carriesCode(OneViewException failure, String code) {
    assertThat(failure.errorCode()).isEqualTo(code);
    assertThat(failure.status()).isZero();
    assertThat(failure.getMessage()).contains(code);
  }

  @Test
  @DisplayName("Scenario 152: ErrorStateSettingPowerState, TaskError")
  void whatATaskFailsWith() {
    appliance.faults().next(Fault.taskError("PowerFailed", "No power.").on("PUT", ".*powerState"));
    TaskFailedException failed =
        fails(TaskFailedException.class, () -> servers.power().on(uri("h1"), LIMIT));
    carriesCode(failed, "PowerFailed");
    assertThat(failed.task().errors()).hasSize(1);
  }

  @Test
  @DisplayName("Scenario 152: ServerProfileAssignmentError, ServerProfileDeletionError")
  void whatKeepsAProfileFromComingOrGoing() {
    ResourceUri template = oneView.templates().byName("T").orElseThrow().requireUri();
    appliance
        .faults()
        .next(
            Fault.taskRefused("ProfileAlreadyExistsInServer", "A profile is already assigned.")
                .on("POST", "/rest/server-profiles"));
    ServerNotAvailableException taken =
        fails(
            ServerNotAvailableException.class,
            () -> servers.allocation().allocate(uri("h2"), template, "new", LIMIT));
    assertThat(taken.reason()).isEqualTo(ServerNotAvailableException.Reason.IN_USE_BY_OTHER);
    carriesCauseOf(taken, "ProfileAlreadyExistsInServer");

    ServerProfile profile = profile("ours");
    appliance.faults().next(Fault.taskError("CannotDelete", "No.").on("DELETE", ".*"));
    TaskFailedException kept =
        fails(
            TaskFailedException.class,
            () -> oneView.await(oneView.profiles().delete(profile), LIMIT));
    carriesCode(kept, "CannotDelete");
  }

  private static void carriesCauseOf(OneViewException failure, String code) {
    assertThat(failure.errorCode()).isEqualTo(code);
    assertThat(failure.getCause()).isInstanceOf(TaskFailedException.class);
  }

  @Test
  @DisplayName("Scenario 152: InconsistentResource: all that does not fit, without an exception")
  void whatDoesNotFitIsListed() {
    appliance.servers().set("h1", "serverHardwareTypeUri", "/rest/server-hardware-types/other");
    assertThat(
            TemplateValidator.validate(
                oneView.hardware().get(uri("h1")),
                oneView.templates().byName("T").orElseThrow(),
                TemplateValidator.Expected.NOTHING))
        .extracting(finding -> finding.code())
        .contains(TemplateFinding.Code.TEMPLATE_TYPE);
  }
}
