package io.github.infrakit4j.oneview.simulator.bus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ImportOrderTest {
  private static final String HERE = "io.github.infrakit4j.oneview.simulator.bus";

  private final JavaClasses ours = new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void theBusKnowsTheSimulatorAndTheBrokerOnly() {
    assertThat(ours.contain(SimulatedMessageBus.class)).isTrue();
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            HERE,
            "io.github.infrakit4j.oneview.simulator",
            "java..",
            "com.squareup.moshi..",
            "okhttp3.tls..",
            "org.apache.qpid.server..",
            "org.jspecify..")
        .check(ours);
  }

  @Test
  void onlyOneClassKnowsTheBroker() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Broker")
        .and()
        .doNotHaveSimpleName("Found")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.qpid..")
        .check(ours);
  }
}
