package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.instance.oneview.provisioning.Entry.Illness;
import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HealthCheckTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration GRACE = Duration.ofMinutes(5);
  private final BriefServer well = Things.server("h1").build();
  private final BriefProfile profile = BriefProfile.of(Things.profile("p", well).build());

  @Test
  void aHealthyServerIsNotComplainedOf() {
    assertThat(HealthCheck.complaint(profile, well, Ailment.STANDARD)).isEmpty();
  }

  @Test
  @DisplayName("Scenario 52: Critical, ProfileError, removed and unassigned are complaints")
  void whatMakesAnInstanceIll() {
    assertThat(complaint("status", Health.CRITICAL)).contains("server h1 has status Critical");
    assertThat(complaint("state", ServerHardware.State.PROFILE_ERROR))
        .contains("server h1 is in state ProfileError");
    assertThat(HealthCheck.complaint(profile, null, Ailment.STANDARD))
        .contains("server /rest/server-hardware/h1 is not on the appliance");
    assertThat(
            HealthCheck.complaint(
                BriefProfile.of(Things.profile("p", well).with("serverHardwareUri", null).build()),
                null,
                Ailment.STANDARD))
        .contains("profile is not assigned to a server");
    assertThat(
            HealthCheck.complaint(
                BriefProfile.of(
                    Things.profile("p", well)
                        .with("state", ServerProfile.State.CREATE_FAILED)
                        .build()),
                well,
                Ailment.STANDARD))
        .contains("profile state is CreateFailed");
  }

  private Optional<String> complaint(String member, Object value) {
    return HealthCheck.complaint(
        profile, Things.server("h1").with(member, value).build(), Ailment.STANDARD);
  }

  @Test
  void anInstanceIsLostOnlyAfterTheGrace() {
    Illness first = HealthCheck.diagnose(null, Optional.of("Critical"), NOON, GRACE);
    assertThat(first).isEqualTo(new Illness("Critical", NOON, false));

    Instant almost = NOON.plus(GRACE).minusMillis(1);
    assertThat(HealthCheck.diagnose(first, Optional.of("Critical"), almost, GRACE))
        .isEqualTo(first);
    assertThat(HealthCheck.diagnose(first, Optional.of("Critical"), NOON.plus(GRACE), GRACE))
        .isEqualTo(new Illness("Critical", NOON, true));
  }

  @Test
  void anInstanceThatIsWellAgainIsNotIll() {
    assertThat(
            HealthCheck.diagnose(
                new Illness("Critical", NOON, true), Optional.empty(), NOON, GRACE))
        .isNull();
  }

  @Test
  @DisplayName("Scenario 57: maintenance mode is an ailment only for those who say so")
  void maintenanceCountsOnlyWhereItIsChosen() {
    BriefServer serviced = Things.server("h1").with("maintenanceMode", true).build();

    assertThat(HealthCheck.complaint(profile, serviced, Ailment.STANDARD)).isEmpty();
    assertThat(HealthCheck.complaint(profile, serviced, Set.of(Ailment.MAINTENANCE)))
        .contains("server h1 is in maintenance mode");
  }

  @Test
  void whatIsNotChosenIsNoComplaint() {
    BriefServer critical = Things.server("h1").with("status", Health.CRITICAL).build();

    assertThat(HealthCheck.complaint(profile, critical, Set.of(Ailment.DISABLED))).isEmpty();
    assertThat(HealthCheck.complaint(profile, critical, Set.of())).isEmpty();
  }
}
