package io.github.infrakit4j.examples.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.examples.group.control.GroupListener;
import io.github.infrakit4j.examples.group.control.Settings;
import io.github.infrakit4j.examples.group.control.StateException;
import io.github.infrakit4j.examples.group.serve.ServeConfig;
import io.github.infrakit4j.examples.group.serve.ServeProcess;
import io.github.infrakit4j.infrakit.rpc.PluginServerException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTest {
  @TempDir Path home;

  private ServeConfig config(String name, String flavor, String state) {
    return new ServeConfig(
        name, flavor, home, home.resolve(state), Duration.ofSeconds(5), Settings.DEFAULT);
  }

  @Test
  void itServesBothAndLeavesNoSocketBehind() {
    try (ServeProcess process =
        ServeProcess.start(config("groups", "plain", "a.json"), GroupListener.NONE)) {
      assertThat(process.sockets())
          .containsExactly(home.resolve("plain"), home.resolve("groups"))
          .allSatisfy(socket -> assertThat(socket).exists());
    }
    assertThat(home.resolve("plain")).doesNotExist();
    assertThat(home.resolve("groups")).doesNotExist();
  }

  @Test
  void whatWasStartedIsStoppedWhenTheRestCannotBe() {
    try (ServeProcess first =
        ServeProcess.start(config("groups", "", "a.json"), GroupListener.NONE)) {
      assertThat(first.sockets()).hasSize(1);
      assertThatThrownBy(
              () -> ServeProcess.start(config("groups", "plain", "b.json"), GroupListener.NONE))
          .isInstanceOf(PluginServerException.class);
      assertThat(home.resolve("plain")).doesNotExist();
      assertThatThrownBy(
              () -> ServeProcess.start(config("others", "", "a.json"), GroupListener.NONE))
          .isInstanceOf(StateException.class);
    }
  }
}
