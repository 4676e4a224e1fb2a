package io.github.infrakit4j.quickstart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ImportOrderTest {
  private static final String BASE = "io.github.infrakit4j.quickstart";

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);

  @Test
  void pluginAndControllerAreKnownOnlyByTheirSockets() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.github.infrakit4j.instance..", "io.github.infrakit4j.examples..", "org.slf4j..")
        .check(classes);
  }

  @Test
  void whoJudgesAsksTheApplianceAndNotTheSimulator() {
    noClasses()
        .that()
        .haveSimpleName("ApplianceWitness")
        .or()
        .haveSimpleName("Testimony")
        .or()
        .haveSimpleName("Expectation")
        .or()
        .haveSimpleName("Steps")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.github.infrakit4j.oneview.simulator..")
        .check(classes);
  }
}
