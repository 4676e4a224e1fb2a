package io.github.infrakit4j.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, UTF_8);

  private String shown() {
    String text = bytes.toString(UTF_8);
    bytes.reset();
    return text;
  }

  private static InstanceRow creating(String id, int percent) {
    return new InstanceRow(id, "web", "bay " + id, "Creating", percent, "Apply BIOS settings.");
  }

  private static InstanceRow ready(String id) {
    return new InstanceRow(id, "web", "bay " + id, "Ready", null, "");
  }

  @Test
  void linesAreShownOnlyForWhatChanged() {
    Screen lines = new LineScreen(out);
    lines.show(List.of(creating("1", 0), creating("2", 0)));
    assertThat(shown())
        .isEqualTo("  web  bay 1          Creating 0 %\n  web  bay 2          Creating 0 %\n");
    lines.show(List.of(creating("1", 24), creating("2", 0)));
    assertThat(shown()).isEmpty();
    lines.show(List.of(creating("1", 26), creating("2", 20)));
    assertThat(shown()).isEqualTo("  web  bay 1          Creating 25 %\n");
    lines.show(List.of(ready("1"), creating("2", 20)));
    assertThat(shown()).isEqualTo("  web  bay 1          Ready\n");
  }

  @Test
  void linesSayOnceWhatIsNoLongerListed() {
    Screen lines = new LineScreen(out);
    lines.show(List.of(ready("1"), ready("2")));
    String unused = shown();
    lines.show(List.of(ready("2")));
    assertThat(shown()).isEqualTo("  web  bay 1          no longer listed\n");
    lines.show(List.of(ready("2")));
    assertThat(shown()).isEmpty();
  }

  @Test
  void barsGrowWithTheProgress() {
    assertThat(BarScreen.line(creating("1", 0))).contains(" ░░░░░░░░░░░░░░░░░░░░ ");
    assertThat(BarScreen.line(creating("1", 50)))
        .isEqualTo("  web  bay 1          ██████████░░░░░░░░░░ Creating: Apply BIOS settings.");
    assertThat(BarScreen.line(ready("1"))).endsWith(" ████████████████████ Ready");
  }

  @Test
  void barsFitEightyColumns() {
    InstanceRow wide =
        new InstanceRow(
            "1", "a-long-group", "a server of a long name", "Creating", 5, "x".repeat(99));
    assertThat(BarScreen.line(wide)).hasSizeLessThanOrEqualTo(80).endsWith("x…");
  }

  @Test
  void barsAreDrawnOverTheLastOnes() {
    Screen bars = new BarScreen(out);
    bars.show(List.of(creating("1", 0), creating("2", 0)));
    assertThat(shown()).doesNotContain("\u001b");
    bars.show(List.of(creating("1", 50)));
    assertThat(shown()).startsWith("\u001b[2A\u001b[J");
    bars.say("done");
    assertThat(shown()).isEqualTo("\u001b[1A\u001b[Jdone\n");
    bars.say("again");
    assertThat(shown()).isEqualTo("again\n");
  }

  @Test
  void ticksTellTheTimeTaken() {
    new LineScreen(out).tick("group web has 3 instances", Duration.ofMillis(3940));
    assertThat(shown()).startsWith("✔ group web has 3 instances ").endsWith(" 3.9 s\n");
  }

  @Test
  void crossesTellWhatWasExpectedAndSeen() {
    new LineScreen(out)
        .cross("group web has 3 instances", Duration.ofSeconds(20), List.of("expected 3, seen 2"));
    assertThat(shown())
        .isEqualTo("✘ not seen in 20.0 s: group web has 3 instances\n    expected 3, seen 2\n");
  }
}
