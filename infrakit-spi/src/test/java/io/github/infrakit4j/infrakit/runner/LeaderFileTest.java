package io.github.infrakit4j.infrakit.runner;

import static io.github.infrakit4j.infrakit.runner.Leadership.Status.LEADER;
import static io.github.infrakit4j.infrakit.runner.Leadership.Status.NOT_LEADER;
import static io.github.infrakit4j.infrakit.runner.Leadership.Status.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who leads, by the file that InfraKit's manager reads. */
class LeaderFileTest {

  private static final Duration OFTEN = Duration.ofMillis(20);

  @TempDir Path directory;
  private final List<Leadership.Status> heard = new CopyOnWriteArrayList<>();
  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("leader");
  }

  @ParameterizedTest
  @CsvSource({
    "node1, LEADER",
    "'  node1\t\n\n', LEADER",
    "node2, NOT_LEADER",
    "node11, NOT_LEADER",
    "'', NOT_LEADER"
  })
  void textOfTheFileIsTheLeadersId(String text, Leadership.Status status) throws IOException {
    Files.writeString(file, text);
    try (LeaderFile leadership =
        LeaderFile.watch(file, "node1", LeaderFile.DEFAULT_POLL, heard::add)) {
      assertThat(leadership.status()).isEqualTo(status);
      assertThat(leadership.isLeader()).isEqualTo(status == LEADER);
      assertThat(heard).containsExactly(status);
    }
  }

  @Test
  void changesAreSeenAndWhatCannotBeReadIsNoLeadership() throws IOException {
    try (LeaderFile leadership = watch()) {
      assertThat(leadership.status()).isEqualTo(UNKNOWN);
      assertThat(leadership.isLeader()).isFalse();
      Files.writeString(file, "node1");
      await().until(leadership::isLeader);
      Files.writeString(file, "node2");
      await().until(() -> leadership.status() == NOT_LEADER);
      Files.delete(file);
      Files.createDirectory(file);
      await().until(() -> leadership.status() == UNKNOWN);
    }
    assertThat(heard).startsWith(UNKNOWN).contains(LEADER, NOT_LEADER).endsWith(UNKNOWN);
  }

  @Test
  void listenerThatFailsDoesNotStopTheLooking() throws IOException {
    Files.writeString(file, "node2");
    try (LeaderFile leadership =
        LeaderFile.watch(
            file,
            "node1",
            OFTEN,
            status -> {
              heard.add(status);
              if (heard.size() > 1) {
                throw new IllegalStateException("listener");
              }
            })) {
      Files.writeString(file, "node1");
      await().until(leadership::isLeader);
      Files.writeString(file, "node2");
      await().until(() -> leadership.status() == NOT_LEADER);
    }
  }

  @Test
  void nothingIsKnownAfterTheEnd() throws IOException {
    Files.writeString(file, "node1");
    LeaderFile leadership = watch();
    leadership.close();

    assertThat(leadership.status()).isEqualTo(UNKNOWN);
  }

  @Test
  void placeAndIdAreThoseOfTheManager() throws IOException {
    Files.writeString(file, "manager1");
    try (LeaderFile byHome =
            LeaderFile.watch(Map.of("INFRAKIT_HOME", directory.toString()), heard::add);
        LeaderFile byFile =
            LeaderFile.watch(
                Map.of("INFRAKIT_LEADER_FILE", file.toString(), "INFRAKIT_ID", "other"),
                heard::add)) {
      assertThat(byHome.file()).isEqualTo(byFile.file()).isEqualTo(file);
      assertThat(byHome.isLeader()).isTrue();
      assertThat(byFile.isLeader()).isFalse();
    }
    assertThat(Leadership.always().isLeader()).isTrue();
  }

  @Test
  void idAndTimeAreChecked() {
    assertThatThrownBy(() -> LeaderFile.watch(file, " ", OFTEN, heard::add))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LeaderFile.watch(file, "a", Duration.ZERO, heard::add))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private LeaderFile watch() {
    return LeaderFile.watch(file, "node1", OFTEN, heard::add);
  }
}
