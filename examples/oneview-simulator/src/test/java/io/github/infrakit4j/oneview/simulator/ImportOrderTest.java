package io.github.infrakit4j.oneview.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class ImportOrderTest {
  private static final String HERE = "io.github.infrakit4j.oneview.simulator";

  private final JavaClasses ours =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(HERE);

  @Test
  void simulatorKnowsNoneOfOurModules() {
    assertThat(ours.contain(SimulatedAppliance.class)).isTrue();
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            HERE,
            "java..",
            "javax..",
            "com.squareup.moshi..",
            "mockwebserver3..",
            "okhttp3..",
            "okio..",
            "picocli..",
            "org.jspecify..")
        .check(ours);
  }

  @Test
  void onlyMainKnowsTheCommandLine() {
    noClasses()
        .that()
        .doNotHaveSimpleName("SimulatorMain")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(ours);
  }
}
