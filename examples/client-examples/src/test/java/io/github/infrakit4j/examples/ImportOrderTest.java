package io.github.infrakit4j.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ImportOrderTest {
  private final JavaClasses programs =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void aProgramNeedsTheClientAndTheJdkAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "io.github.infrakit4j.examples",
            "io.github.infrakit4j.oneview",
            "io.github.infrakit4j.oneview.events..",
            "io.github.infrakit4j.oneview.resource..",
            "io.github.infrakit4j.oneview.rest",
            "io.github.infrakit4j.oneview.server")
        .check(programs);
  }
}
