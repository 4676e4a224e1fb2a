package io.github.infrakit4j.examples;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.Trust;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What all programs share: {@code OV_ADDRESS}, {@code OV_USERNAME}, {@code OV_PASSWORD} and {@code
 * OV_CA_FILE} (PEM; without it, what the Java runtime trusts) name the appliance; a failure is its
 * message on the error output.
 */
final class Program {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  /** What a program does with the appliance. */
  interface Work {
    void with(OneView oneView, List<String> arguments);
  }

  private Program() {}

  /**
   * Runs a program.
   *
   * @param usage its name and the names of its arguments; those in brackets may be left out
   * @return the exit status: 0, 1 after a failure, 2 when called wrongly
   */
  static int run(String usage, String[] arguments, Work work) {
    List<String> words = List.of(usage.split(" ", -1));
    long needed = words.stream().skip(1).filter(word -> !word.startsWith("[")).count();
    if (arguments.length < needed || arguments.length >= words.size()) {
      System.err.println("usage: " + usage);
      return MISUSED;
    }
    try (OneView oneView = oneView(System.getenv())) {
      work.with(oneView, List.of(arguments));
      return 0;
    } catch (OneViewException | IllegalArgumentException failure) {
      System.err.println(failure.getMessage());
      return FAILED;
    }
  }

  private static OneView oneView(Map<String, String> environment) {
    OneView.Builder builder =
        OneView.builder(required(environment, "OV_ADDRESS"))
            .credentials(
                Credentials.of(
                    required(environment, "OV_USERNAME"), required(environment, "OV_PASSWORD")));
    String caFile = environment.getOrDefault("OV_CA_FILE", "");
    return (caFile.isEmpty() ? builder : builder.trust(Trust.caFile(Path.of(caFile)))).build();
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          "no appliance to talk to: set " + name + " in the environment");
    }
    return value;
  }
}
