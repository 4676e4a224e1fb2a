package io.github.infrakit4j.instance.oneview;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ImportOrderTest {
  private static final String BASE = "io.github.infrakit4j.instance.oneview";
  private static final String PROVISIONING = BASE + ".provisioning";
  private static final String MONITORING = BASE + ".monitoring";
  private static final String PAGE = BASE + ".page";

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(BASE);

  @Test
  void provisioningDoesNotKnowTheProgram() {
    noClasses()
        .that()
        .resideInAPackage(PROVISIONING)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BASE)
        .check(classes);
  }

  @Test
  void whatIsShownKnowsProvisioningAndNotTheProgram() {
    noClasses()
        .that()
        .resideInAnyPackage(BASE + ".operator", MONITORING, PAGE)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BASE)
        .check(classes);
    noClasses()
        .that()
        .resideInAnyPackage(BASE + ".operator", MONITORING)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(PAGE)
        .check(classes);
    noClasses()
        .that()
        .resideInAPackage(PROVISIONING)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BASE + ".operator", MONITORING, PAGE)
        .check(classes);
  }

  @Test
  void onlyTheProgramLogs() {
    noClasses()
        .that()
        .resideInAnyPackage(PROVISIONING, BASE + ".operator", MONITORING, PAGE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.slf4j..", "ch.qos.logback..", "java.util.logging..")
        .check(classes);
  }

  @Test
  void onlyMetricsKnowTheirLibraryAndOnlyWhatIsServedBesideTheSocketTheTransport() {
    noClasses()
        .that()
        .haveSimpleNameNotStartingWith("Metrics")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.prometheus..")
        .check(classes);
    noClasses()
        .that()
        .haveSimpleNameNotStartingWith("MonitorServer")
        .and()
        .doNotHaveSimpleName("Pages")
        .and()
        .resideOutsideOfPackage(PAGE)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.github.infrakit4j.infrakit.transport..")
        .check(classes);
  }

  @Test
  void httpIsTheClientsAndSocketsAreTheSpis() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "okhttp3..",
            "retrofit2..",
            "org.apache.hc..",
            "org.newsclub..",
            "io.github.infrakit4j.oneview.simulator..")
        .check(classes);
  }
}
