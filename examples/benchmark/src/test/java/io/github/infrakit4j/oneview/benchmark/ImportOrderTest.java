package io.github.infrakit4j.oneview.benchmark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ImportOrderTest {
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.infrakit4j.oneview.benchmark");

  @Test
  void eachContestantKnowsItsOwnLibraryOnly() {
    noClasses()
        .that()
        .doNotHaveSimpleName("SdkContestant")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.hp..")
        .check(classes);
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Contestant")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.github.infrakit4j.oneview",
            "io.github.infrakit4j.oneview.resource..",
            "io.github.infrakit4j.oneview.rest..")
        .check(classes);
  }
}
