package io.github.infrakit4j.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The completion in a bash that believes it is typed at. */
class CompletionTest {
  /** The command shows what it was called with. */
  private static final String SESSION =
      """
      PS1=
      source "$COMPLETION"
      instance-oneview() { printf '<%s>' "$@"; echo; }
      """;

  @TempDir private Path directory;

  /** What bash shows when that is typed. */
  private String typed(String keys) throws IOException, InterruptedException {
    assumeTrue(Commands.exist("bash", "script", "timeout"), "no bash, or no script, to type at");
    Path session = directory.resolve("session");
    Path completion = Artifacts.STAGE.resolve("completions/instance-oneview");
    Files.writeString(session, "COMPLETION='" + completion + "'\n" + SESSION);
    Path keyboard = Files.writeString(directory.resolve("keys"), keys + "\nexit\n");
    String shell = "bash --noprofile --rcfile '" + session + "' -i";
    return Commands.run(
        "sh",
        "-c",
        "TERM=dumb timeout 60 script -qec \"$1\" /dev/null <\"$2\"",
        "sh",
        shell,
        keyboard.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "quar~h3 --f~2h, <quarantine><h3><--for><2h>",
    "stat~--wa~-o j~, <status><--watch><-o><json>",
    "--soft~90s --insec~, <--soft-off><90s><--insecure>",
    "run --print~, <run><--print-config>",
    "provision --dry~group.json, <provision><--dry-run><group.json>"
  })
  void aTabCompletesCommandsOptionsAndValues(String keys, String called) throws Exception {
    assertThat(typed("instance-oneview " + keys.replace('~', '\t'))).contains(called);
  }

  @Test
  void twoTabsListWhatThereIs() throws Exception {
    assertThat(typed("instance-oneview re\t\t")).contains("<release>");
    assertThat(typed("instance-oneview \t\t")).contains("status", "check", "adopt", "completion");
  }
}
