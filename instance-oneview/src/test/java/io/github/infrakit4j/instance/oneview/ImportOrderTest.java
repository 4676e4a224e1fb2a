package io.github.infrakit4j.instance.oneview;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.github.infrakit4j.instance.oneview",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ImportOrderTest {
  private static final String BASE = "io.github.infrakit4j.instance.oneview";

  @ArchTest
  static final ArchRule PROVISIONING_DOES_NOT_KNOW_THE_PROGRAM =
      noClasses()
          .that()
          .resideInAPackage(BASE + ".provisioning")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(BASE);

  @ArchTest
  static final ArchRule ONLY_THE_PROGRAM_LOGS =
      noClasses()
          .that()
          .resideInAPackage(BASE + ".provisioning")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.slf4j..", "ch.qos.logback..", "java.util.logging..");

  @ArchTest
  static final ArchRule HTTP_IS_THE_CLIENTS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "okhttp3..",
              "retrofit2..",
              "org.apache.hc..",
              "org.newsclub..",
              BASE + ".simulator..");

  @ArchTest
  static final ArchRule SOCKETS_ARE_THE_SPIS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.github.infrakit4j.infrakit.transport..");
}
