package io.github.infrakit4j.oneview;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Packages know each other one way only: rest, then resource, then the facade, then server and
 * events.
 */
class ImportOrderTest {
  private static final String ROOT = "io.github.infrakit4j.oneview";

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void packagesKnowEachOtherOneWay() {
    assertThat(CLASSES.containPackage(ROOT + ".resource")).isTrue();
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("rest")
        .definedBy(ROOT + ".rest")
        .layer("resource")
        .definedBy(ROOT + ".resource..")
        .layer("facade")
        .definedBy(ROOT)
        .layer("server")
        .definedBy(ROOT + ".server")
        .layer("events")
        .definedBy(ROOT + ".events")
        .whereLayer("server")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("events")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("facade")
        .mayOnlyBeAccessedByLayers("server", "events")
        .whereLayer("resource")
        .mayOnlyBeAccessedByLayers("facade", "server", "events")
        .check(CLASSES);
  }

  @Test
  void kindsOfResourcesAreGroupedApart() {
    slices().matching(ROOT + ".resource.(*)..").should().notDependOnEachOther().check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".resource")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".resource.(*)")
        .check(CLASSES);
  }

  @Test
  void nothingBelowIsKnown() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.github.infrakit4j.infrakit..",
            "io.github.infrakit4j.instance..",
            "io.github.infrakit4j.oneview.simulator..")
        .check(CLASSES);
  }

  @Test
  void nothingIsLogged() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.slf4j..", "java.util.logging..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(System.Logger.class)
        .check(CLASSES);
  }
}
