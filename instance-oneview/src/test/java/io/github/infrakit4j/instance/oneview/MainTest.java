package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Map<String, String> environment, String... arguments) {
    return new Main(environment, new PrintWriter(out, true), new PrintWriter(err, true))
        .run(arguments);
  }

  private Map<String, String> home() {
    return Map.of("INFRAKIT_HOME", directory.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"version", "--version"})
  @DisplayName("Scenario 135: version prints the version and exits 0")
  void theVersionIsPrinted(String argument) {
    assertThat(run(home(), argument)).isZero();
    assertThat(out.toString()).startsWith("HPE OneView Instance Plugin version ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h"})
  @DisplayName("Scenario 135: help prints every flag and exits 0")
  void theHelpNamesEveryFlag(String argument) {
    assertThat(run(home(), argument)).isZero();
    for (Setting setting : Setting.values()) {
      if (setting.flag() != null) {
        assertThat(out.toString()).contains("--" + setting.flag());
      }
    }
  }

  @Test
  void theCompletionNamesEveryFlag() {
    assertThat(run(home(), "completion")).isZero();
    for (Setting setting : Setting.values()) {
      if (setting.flag() != null) {
        assertThat(out.toString()).contains("'--" + setting.flag() + "'");
      }
    }
  }

  @Test
  @DisplayName("Scenario 135: an unknown flag is refused with the usage")
  void anUnknownFlagIsRefused() {
    assertThat(run(home(), "--nmae", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("--nmae").contains("Usage: instance-oneview");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "x"})
  @DisplayName("Scenario 135: an unknown log level is refused")
  void anUnknownLogLevelIsRefused(String level) {
    assertThat(run(home(), "--log", level)).isEqualTo(2);
    assertThat(err.toString()).contains("--log must be a number from 0 to 5");
  }

  @Test
  @DisplayName("Scenario 135: without HOME there is an error")
  void withoutHomeThereIsAnError() {
    assertThat(run(Map.of())).isEqualTo(2);
    assertThat(err.toString()).contains("neither INFRAKIT_HOME nor HOME is set");
  }

  @Test
  @DisplayName("Scenario 46: a state file that cannot be written is an error with its path")
  void aStateFileThatCannotBeWrittenIsAnError() {
    assertThat(run(home(), "--state", "/dev/null/state.json")).isEqualTo(1);
    assertThat(err.toString()).contains("/dev/null/state.json");
  }
}
