package io.github.infrakit4j.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.testing.InMemoryInstances;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepsTest {
  private static final Testimony EMPTY = new Testimony(List.of(), Map.of(), List.of());

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final InMemoryInstances plugin = new InMemoryInstances();
  private final Deque<List<String>> answers = new ArrayDeque<>();

  private Steps steps(Duration limit) {
    Screen screen = new LineScreen(new PrintStream(bytes, true, UTF_8));
    return new Steps(() -> EMPTY, plugin, Set.of("web"), screen, limit);
  }

  @Test
  void aStepIsTickedOnceTheApplianceShowsIt() {
    answers.addAll(List.of(List.of("not yet"), List.of()));
    Testimony seen =
        steps(Duration.ofMinutes(1)).step("do it", () -> {}, "it is done", any -> answers.remove());
    assertThat(seen).isSameAs(EMPTY);
    assertThat(answers).isEmpty();
    assertThat(bytes.toString(UTF_8)).startsWith("\n→ do it\n✔ it is done ");
  }

  @Test
  void aStepThatIsNeverSeenFailsWithWhatWasExpectedAndSeen() {
    assertThatThrownBy(
            () ->
                steps(Duration.ZERO)
                    .step("do it", () -> {}, "it is done", any -> List.of("expected 1, seen 0")))
        .isInstanceOf(NotSeenException.class)
        .hasMessage("it is done: [expected 1, seen 0]");
    assertThat(bytes.toString(UTF_8)).doesNotContain("✔");
  }

  @Test
  void aPluginThatIsNotDoneIsWaitedFor() {
    provision("web");
    assertThatThrownBy(
            () -> steps(Duration.ZERO).step("do it", () -> {}, "it is done", any -> List.of()))
        .hasMessage("it is done: [expected instance instance-000001 Ready, seen Creating]");
  }

  @Test
  void instancesMadeByHandAreNotWaitedFor() {
    provision("by-hand");
    assertThat(steps(Duration.ZERO).step("do it", () -> {}, "it is done", any -> List.of()))
        .isSameAs(EMPTY);
  }

  private void provision(String group) {
    plugin.provision(
        InstanceSpec.of(Json.of("{\"Step\":\"Creating\"}"), Map.of("infrakit.group", group)));
  }
}
