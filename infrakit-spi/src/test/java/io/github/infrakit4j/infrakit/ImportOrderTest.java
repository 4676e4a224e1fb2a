package io.github.infrakit4j.infrakit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may import whom; plain tests, since surefire runs none of ArchUnit's own kind here. */
class ImportOrderTest {

  private static final String BASE = "io.github.infrakit4j.infrakit";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "instance, -",
        "group, instance",
        "flavor, group instance",
        "loadbalancer, instance",
        "metadata, -",
        "resource, -",
        "controller, -",
        "manager, controller",
        "event, -"
      })
  void nounsImportTheJdkAndThoseBeforeThem(String noun, @Nullable String before) {
    Stream<String> allowed =
        Stream.concat(
            Stream.of("java..", "org.jspecify.annotations", BASE, BASE + "." + noun),
            before == null ? Stream.of() : Stream.of(before.split(" ")).map((BASE + ".")::concat));

    noClasses()
        .that()
        .resideInAPackage(BASE + "." + noun)
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(allowed.toArray(String[]::new))
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
            BASE,
            BASE + ".instance",
            BASE + ".group",
            BASE + ".flavor",
            BASE + ".loadbalancer",
            BASE + ".metadata",
            BASE + ".resource",
            BASE + ".controller",
            BASE + ".manager",
            BASE + ".event",
            BASE + ".rpc",
            BASE + ".runner",
            BASE + ".testing",
            "com.squareup.moshi..")
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
            "org.newsclub..",
            "org.apache.hc..",
            "okhttp3..",
            BASE + ".runner",
            BASE + ".testing",
            "org.junit..")
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
