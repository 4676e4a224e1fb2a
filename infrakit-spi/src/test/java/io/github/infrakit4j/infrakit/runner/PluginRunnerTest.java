package io.github.infrakit4j.infrakit.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.infrakit4j.infrakit.rpc.PluginServer;
import io.github.infrakit4j.infrakit.rpc.PluginServerException;
import io.github.infrakit4j.infrakit.testing.InMemoryInstances;
import io.github.infrakit4j.infrakit.transport.RawHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin as a process, with real signals, and inside another program. */
class PluginRunnerTest {

  private static final String HELLO =
      "{\"jsonrpc\":\"2.0\",\"method\":\"Handshake.Hello\",\"id\":1}";

  @TempDir Path directory;

  @Test
  void terminatedProcessEndsInOrderWithCodeZero() throws Exception {
    Process process = ProcessUnderTest.start(directory);
    try {
      awaitAnswer();
      // What `infrakit plugin stop` does: SIGTERM to the process that the pid file names.
      long pid = Long.parseLong(Files.readString(directory.resolve("p.pid")));
      assertThat(pid).isEqualTo(process.pid());
      assertThat(ProcessHandle.of(pid).orElseThrow().destroy()).isTrue();

      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(directory.resolve("p")).doesNotExist();
      assertThat(directory.resolve("p.pid")).doesNotExist();
      assertThat(directory.resolve("closed")).hasContent("first named");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void killedProcessIsReplacedByTheNext() throws Exception {
    Process killed = ProcessUnderTest.start(directory);
    awaitAnswer();
    killed.destroyForcibly().waitFor();
    assertThat(directory.resolve("p")).exists();

    Process next = ProcessUnderTest.start(directory);
    try {
      awaitAnswer();
      assertThat(directory.resolve("p.pid")).hasContent(Long.toString(next.pid()));
    } finally {
      next.destroyForcibly().waitFor();
    }
  }

  @Test
  void stopClosesTheServerFirstAndTheRestFromTheLast() throws Exception {
    List<String> closed = new CopyOnWriteArrayList<>();
    List<Exception> failures = new ArrayList<>();
    PluginRunner runner =
        PluginRunner.of(server())
            .failures(failures::add)
            .closing(() -> closed.add("a, socket there: " + Files.exists(directory.resolve("p"))))
            .closing(
                () -> {
                  closed.add("b");
                  throw new IOException("b is broken");
                });
    CompletableFuture<Void> running = CompletableFuture.runAsync(runner::run);
    awaitAnswer();

    runner.stop();

    running.get(10, TimeUnit.SECONDS);
    assertThat(closed).containsExactly("b", "a, socket there: false");
    assertThat(failures).extracting(Exception::getMessage).containsExactly("b is broken");
  }

  @Test
  void serverThatCannotStartClosesTheRest() throws Exception {
    List<String> closed = new ArrayList<>();
    try (PluginServer live = server().start()) {
      PluginRunner runner = PluginRunner.of(server()).closing(() -> closed.add("a"));

      assertThatThrownBy(runner::run)
          .isInstanceOf(PluginServerException.class)
          .hasMessageContaining("a live server has it");
      assertThat(live.socket()).exists();
    }
    assertThat(closed).containsExactly("a");
  }

  private PluginServer.Builder server() {
    return PluginServer.builder("p").directory(directory).instance(new InMemoryInstances());
  }

  private void awaitAnswer() {
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(() -> RawHttp.exchange(directory.resolve("p"), RawHttp.post(HELLO)).status() == 200);
  }
}
