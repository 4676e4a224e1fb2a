package io.github.infrakit4j.infrakit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.github.infrakit4j.infrakit",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ImportOrderTest {

  private static final String BASE = "io.github.infrakit4j.infrakit";

  @ArchTest
  static final ArchRule nounsImportTheJdkAndEachOther =
      noClasses()
          .that()
          .resideInAnyPackage(BASE, BASE + ".instance")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("java..", "org.jspecify.annotations", BASE, BASE + ".instance");

  @ArchTest
  static final ArchRule sharedNounsKnowNoPlugin =
      noClasses()
          .that()
          .resideInAPackage(BASE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(BASE + ".*..");

  @ArchTest
  static final ArchRule transportKnowsBytesAndAddressesOnly =
      noClasses()
          .that()
          .resideInAPackage(BASE + ".transport")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              BASE, BASE + ".instance", BASE + ".rpc", BASE + ".testing", "com.squareup.moshi..");

  @ArchTest
  static final ArchRule rpcKnowsNeitherSocketsNorTests =
      noClasses()
          .that()
          .resideInAPackage(BASE + ".rpc")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.newsclub..", "org.apache.hc..", "okhttp3..", BASE + ".testing", "org.junit..");

  @ArchTest
  static final ArchRule nobodyKnowsOneViewOrALogger =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.github.infrakit4j.oneview..",
              "io.github.infrakit4j.instance..",
              "org.slf4j..",
              "java.util.logging..");

  @ArchTest
  static final ArchRule noRings = slices().matching(BASE + ".(*)..").should().beFreeOfCycles();
}
