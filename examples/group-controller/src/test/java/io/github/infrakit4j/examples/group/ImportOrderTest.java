package io.github.infrakit4j.examples.group;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** json ← plan ← control ← serve; json ← vanilla; the command line acts only through plugins. */
class ImportOrderTest {
  private static final String BASE = "io.github.infrakit4j.examples.group";

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);

  @Test
  void decisionsCallNobodyReadNoFileAndAskNoClock() {
    noClasses()
        .that()
        .resideInAPackage(BASE + ".plan")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            BASE + ".control", "java.nio.file..", "java.util.concurrent..", "org.slf4j..")
        .orShould()
        .dependOnClassesThat()
        .haveSimpleNameEndingWith("Plugin")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .check(classes);
  }

  @Test
  void theCommandLineKnowsNoController() {
    noClasses()
        .that()
        .resideInAPackage(BASE + ".cli")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BASE + ".control", BASE + ".serve", BASE + ".vanilla")
        .check(classes);
  }

  @Test
  void onlyTheProcessWritesALog() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".serve")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.slf4j..", "ch.qos.logback..")
        .check(classes);
  }

  @Test
  void noRings() {
    slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(classes);
  }
}
