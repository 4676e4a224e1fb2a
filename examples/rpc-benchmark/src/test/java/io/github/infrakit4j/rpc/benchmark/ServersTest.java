package io.github.infrakit4j.rpc.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both servers answer the calls that are counted. */
class ServersTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(classes = {Plugin.class, Echo.class})
  void serverAnswersSeveralConnections(Class<?> main) throws Exception {
    try (ServerProcess server =
        ServerProcess.start(main, directory.resolve("s"), List.of("-Xmx64m"))) {
      Figures figures = new Load(3, Duration.ofMillis(200)).on(server.socket());

      assertThat(figures.perSecond()).isPositive();
      assertThat(figures.p99()).isGreaterThanOrEqualTo(figures.p50());
    }
  }
}
