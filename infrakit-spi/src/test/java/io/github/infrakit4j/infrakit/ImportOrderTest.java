package io.github.infrakit4j.infrakit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may import whom; plain tests, since surefire runs none of ArchUnit's own kind here. */
class ImportOrderTest {

  private static final String BASE = "io.github.infrakit4j.infrakit";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);

  @Test
  void nounsImportTheJdkAndEachOther() {
    noClasses()
        .that()
        .resideInAnyPackage(BASE, BASE + ".instance")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", "org.jspecify.annotations", BASE, BASE + ".instance")
        .check(CLASSES);
  }

  @Test
  void sharedNounsKnowNoPlugin() {
    noClasses()
        .that()
        .resideInAPackage(BASE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BASE + ".*..")
        .check(CLASSES);
  }

  @Test
  void transportKnowsBytesAndAddressesOnly() {
    noClasses()
        .that()
        .resideInAPackage(BASE + ".transport")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            BASE, BASE + ".instance", BASE + ".rpc", BASE + ".testing", "com.squareup.moshi..")
        .check(CLASSES);
  }

  @Test
  void rpcKnowsNeitherSocketsNorTests() {
    noClasses()
        .that()
        .resideInAPackage(BASE + ".rpc")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.newsclub..", "org.apache.hc..", "okhttp3..", BASE + ".testing", "org.junit..")
        .check(CLASSES);
  }

  @Test
  void nobodyKnowsOneViewOrALogger() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.github.infrakit4j.oneview..",
            "io.github.infrakit4j.instance..",
            "org.slf4j..",
            "java.util.logging..")
        .check(CLASSES);
  }

  @Test
  void noRings() {
    slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void thereAreClassesToCheck() {
    assertThat(CLASSES).hasSizeGreaterThan(60);
  }
}
