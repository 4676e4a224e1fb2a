package io.github.infrakit4j.oneview.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Only who listens to the bus needs the AMQP client. */
class WithoutAmqpClientTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void onlyTheConnectionKnowsTheAmqpClient() {
    assertThat(CLASSES.contain(Link.class)).isTrue();
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.events\\.(Link|BusFailures)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.rabbitmq..")
        .check(CLASSES);
  }

  @Test
  void theClientWorksWithoutItAndTheBusSaysWhatItNeeds() throws Exception {
    try (URLClassLoader without =
        new URLClassLoader(classPathWithoutIt(), ClassLoader.getPlatformClassLoader())) {
      assertThatThrownBy(() -> without.loadClass("com.rabbitmq.client.Connection"))
          .isInstanceOf(ClassNotFoundException.class);
      Method check = without.loadClass(Isolated.class.getName()).getDeclaredMethod("run");
      check.setAccessible(true);
      assertThatThrownBy(() -> check.invoke(null))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("com.rabbitmq:amqp-client");
    }
  }

  private static URL[] classPathWithoutIt() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("amqp-client"))
        .map(WithoutAmqpClientTest::url)
        .toArray(URL[]::new);
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException odd) {
      throw new IllegalArgumentException(entry, odd);
    }
  }
}
