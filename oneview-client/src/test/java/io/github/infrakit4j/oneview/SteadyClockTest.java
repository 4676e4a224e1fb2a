package io.github.infrakit4j.oneview;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.infrakit4j.oneview.resource.Task;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
  @Test
  @DisplayName("Scenario 127: only a Retry-After with a date and the audit look at the wall clock")
  void limitsDoNotDependOnTheWallClock() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.github.infrakit4j.oneview.rest.CallRunner")
        .and()
        .doNotHaveFullyQualifiedName("io.github.infrakit4j.oneview.rest.AuditLog")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .check(new ClassFileImporter().importPath(Path.of("target", "classes")));
  }

  @Test
  @DisplayName("Scenario 127: a limit ends by the steady clock, whatever the wall clock shows")
  void aLimitEndsByTheSteadyClock() {
    SteppedClock clock = new SteppedClock();
    try (FakeAppliance appliance = FakeAppliance.plain().then(200, Samples.task("Running"));
        OneView oneView = appliance.client().clock(clock).build()) {
      Task started = Task.at(Samples.TASK_URI);
      assertThatThrownBy(() -> oneView.await(started, Duration.ofMinutes(5)))
          .isInstanceOf(TaskTimeoutException.class);
    }
    assertThat(clock.passed()).isEqualTo(Duration.ofMinutes(5));
  }
}
