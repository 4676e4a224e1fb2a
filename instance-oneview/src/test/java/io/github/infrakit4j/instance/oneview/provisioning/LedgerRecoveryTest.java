package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerRecoveryTest {
  private static final String PROFILES = "/rest/server-profiles";

  @TempDir private Path directory;

  @Test
  @DisplayName("Scenario 39: after a crash all instances are there and the pending one goes on")
  void aCrashLosesNothing() {
    try (Rig rig = Rig.of(4)) {
      List<InstanceId> ids = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        ids.add(rig.ready("A"));
      }
      InstanceId pending = rig.provision("A");
      ids.add(pending);

      rig.restart();

      assertThat(rig.ids("A")).containsExactlyInAnyOrderElementsOf(ids);
      rig.awaitReady(pending);
      assertThat(rig.ids("A")).containsExactlyInAnyOrderElementsOf(ids);
      assertThat(rig.posts()).isEqualTo(4);
    }
  }

  @Test
  @DisplayName("Scenario 40: without its state file the plugin finds its instances by their marks")
  void aLostFileIsRebuilt() throws IOException {
    try (Rig rig = Rig.of(3)) {
      List<InstanceId> ids = List.of(rig.ready("A"), rig.ready("A"), rig.ready("B"));
      rig.kill();
      Files.delete(rig.state);
      rig.start();

      assertThat(rig.ids("A")).containsExactlyInAnyOrder(ids.get(0), ids.get(1));
      assertThat(rig.ids("B")).containsExactly(ids.get(2));
      assertThat(rig.posts()).isEqualTo(3);
      assertThat(rig.appliance.profiles().names()).hasSize(3);
      rig.destroy(ids.get(0));
      rig.awaitGone(ids.get(0));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "not json",
        "{\"StateVersion\":\"1.0\",\"Instances\":7}",
        "{\"StateVersion\":\"1.0\"}"
      })
  @DisplayName("Scenario 41: a state file that cannot be read is kept aside, told of, and rebuilt")
  void anUnreadableFileIsKeptAside(String content) throws IOException {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.kill();
      Files.writeString(rig.state, content);
      rig.start();

      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(rig.events.lines()).anyMatch(line -> line.startsWith("ledger set aside: "));
      try (Stream<Path> files = Files.list(rig.state.getParent())) {
        Path aside =
            files.filter(f -> f.toString().contains(".unreadable-")).findAny().orElseThrow();
        assertThat(Files.readString(aside)).isEqualTo(content);
      }
    }
  }

  @Test
  @DisplayName("Scenario 44: the state file is for the owner alone and holds no secret")
  void theFileIsPrivate() throws IOException {
    try (Rig rig = Rig.of(1)) {
      rig.ready("A");

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rig.state)))
          .isEqualTo("rw-------");
      assertThat(Files.readString(rig.state))
          .doesNotContain(rig.appliance.password())
          .doesNotContain(rig.appliance.userName());
    }
  }

  @Test
  @DisplayName("Scenarios 44, 45: directories that are missing are made, for the owner alone")
  void directoriesAreMade() throws IOException {
    Path deep = directory.resolve("a/b/c/state.json");
    try (Ledger ledger = Ledger.open(deep, new SteadyClock())) {
      assertThat(ledger.entries()).isEmpty();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(deep.getParent())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  @DisplayName("Scenario 46: a state file that cannot be written is refused by its name")
  void aFileThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");

    assertThatThrownBy(() -> Ledger.open(file.resolve("state.json"), new SteadyClock()))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining(file.resolve("state.json").toString());
  }

  @Test
  @DisplayName("Scenario 47: a second process with the same file is refused while the first lives")
  void oneProcessOneFile() {
    Path file = directory.resolve("state.json");
    Ledger first = Ledger.open(file, new SteadyClock());
    assertThatThrownBy(() -> Ledger.open(file, new SteadyClock()))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("in use by another plugin process");
    first.close();
    Ledger.open(file, new SteadyClock()).close();
  }

  @Test
  @DisplayName("Scenario 50: a file of a later version is refused and left as it is")
  void aLaterVersionIsRefused() throws IOException {
    String content = "{\"StateVersion\":\"9.0\",\"Instances\":[]}";
    Path file = Files.writeString(directory.resolve("state.json"), content);

    assertThatThrownBy(() -> Ledger.open(file, new SteadyClock()))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("9.0");
    assertThat(Files.readString(file)).isEqualTo(content);
  }

  @Test
  @DisplayName("Scenario 49: members that are not known, or missing, are tolerated and kept")
  void unknownMembersAreKept() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("state.json"),
            "{\"StateVersion\":\"1.7\",\"New\":{\"a\":1.50},\"Instances\":[{\"ID\":\"x\","
                + "\"Stage\":{\"Name\":\"Ready\"},\"Since\":\"2026-11-21T00:00:00Z\","
                + "\"Created\":\"2026-11-21T00:00:00Z\",\"Extra\":[1,2]}]}");

    try (Ledger ledger = Ledger.open(file, new SteadyClock())) {
      ledger.update(
          new InstanceId("x"), entry -> entry.withTags(Map.of(Tags.GROUP, "A"), Map.of()));
    }
    assertThat(Files.readString(file))
        .contains("\"New\": {\"a\":1.50}")
        .contains("\"Extra\": [1,2]")
        .contains("\"infrakit.group\": \"A\"");
  }

  @Test
  @DisplayName("Scenario 49: an entry without its times is no reason to lose the others")
  void missingTimesAreTolerated() throws IOException {
    Instant now = Instant.parse("2026-11-21T00:00:00Z");
    Path file =
        Files.writeString(
            directory.resolve("state.json"),
            "{\"StateVersion\":\"1.0\",\"Instances\":[{\"ID\":\"x\",\"Stage\":{\"Name\":\"Ready\"}},"
                + "{\"ID\":\"y\",\"Stage\":{\"Name\":\"Ready\"},\"Since\":\"2026-01-01T00:00:00Z\"}]}");

    try (Ledger ledger = Ledger.open(file, InstantSource.fixed(now))) {
      assertThat(ledger.setAside()).isEmpty();
      assertThat(ledger.entries())
          .extracting(Entry::id, Entry::since, Entry::created)
          .containsExactly(
              tuple(new InstanceId("x"), now, now),
              tuple(
                  new InstanceId("y"),
                  Instant.parse("2026-01-01T00:00:00Z"),
                  Instant.parse("2026-01-01T00:00:00Z")));
    }
  }

  @Test
  void everyStageComesBack() {
    Path file = directory.resolve("state.json");
    List<Stage> stages = Stages.all();
    try (Ledger ledger = Ledger.open(file, new SteadyClock())) {
      stages.forEach(stage -> ledger.put(Stages.entry(stage)));
    }
    try (Ledger ledger = Ledger.open(file, new SteadyClock())) {
      assertThat(ledger.entries())
          .containsExactlyElementsOf(stages.stream().map(Stages::entry).toList());
    }
  }

  @Test
  void manyChangesAreOneWrite() {
    try (Ledger ledger = Ledger.open(directory.resolve("state.json"), new SteadyClock())) {
      Stages.all().forEach(stage -> ledger.put(Stages.entry(stage)));
      long before = ledger.version();
      ledger.updateAll(
          ledger.entries().stream().map(Entry::id).toList(), entry -> entry.withIllness(null));

      assertThat(ledger.version()).isEqualTo(before + 1);
      assertThat(ledger.entries()).allMatch(entry -> entry.illness() == null);
    }
  }

  @Test
  void aClockThatWasAheadHoldsNothingUp() {
    try (Rig rig = Rig.of(1)) {
      rig.clock.forward(Duration.ofDays(3650));
      rig.appliance.faults().next(Fault.dropBeforeChange().on("POST", PROFILES).always());
      InstanceId id = rig.provision("A");
      rig.clock.forward(Duration.ofDays(-3650));
      rig.appliance.faults().clear();
      rig.restart();

      rig.awaitReady(id);
      assertThat(rig.ids("A")).containsExactly(id);
    }
  }

  @Test
  void aQuarantineEnds() {
    Path file = directory.resolve("state.json");
    SteadyClock clock = new SteadyClock();
    try (Ledger ledger = Ledger.open(file, clock)) {
      Quarantine over = Stages.quarantine("h1", clock.instant());
      Quarantine running = Stages.quarantine("h2", clock.instant().plus(Duration.ofHours(1)));
      ledger.quarantine(over.server(), before -> over);
      ledger.quarantine(running.server(), before -> running);
      assertThat(ledger.quarantined()).containsExactly(running);
    }
  }

  @Test
  void aQuarantineOfAClockThatWasAheadLastsAsLongAsItWasMeantTo() {
    try (Rig rig = Rig.of(2)) {
      rig.clock.forward(Duration.ofDays(3650));
      rig.plugin().operations().quarantine("h1", Duration.ofHours(2), "disks");
      rig.plugin().operations().quarantine("h2", Operations.UNTIL_LIFTED, "gone");
      rig.clock.forward(Duration.ofDays(-3650));
      rig.restart();

      rig.clock.forward(Duration.ofMinutes(119));
      assertThat(rig.plugin().status().quarantined()).hasSize(2);
      rig.clock.forward(Duration.ofMinutes(2));
      assertThat(rig.plugin().status().quarantined())
          .extracting(Status.Server::name)
          .containsExactly("h2");
      rig.clock.forward(Duration.ofDays(3650));
      assertThat(rig.plugin().status().quarantined()).hasSize(1);
    }
  }

  @Test
  void aQuarantineThatDoesNotSayWhenItBeganIsKeptAndBarsNoServerForYears() throws IOException {
    Instant now = Instant.parse("2026-11-21T12:00:00Z");
    String quarantine =
        "{\"Server\":\"/rest/server-hardware/%s\",\"Name\":\"%s\",\"Reason\":\"x\",";
    Path file =
        Files.writeString(
            directory.resolve("state.json"),
            "{\"StateVersion\":\"1.0\",\"Instances\":[],\"Quarantined\":["
                + quarantine.formatted("h1", "h1")
                + "\"Until\":\"2036-11-21T12:00:00Z\",\"Failures\":1},"
                + quarantine.formatted("h2", "h2")
                + "\"Until\":\"2026-11-21T13:00:00Z\",\"Failures\":1},"
                + quarantine.formatted("h3", "h3")
                + "\"Until\":\"2126-11-21T12:00:00Z\",\"Held\":true}]}");

    try (Ledger ledger = Ledger.open(file, () -> now)) {
      assertThat(ledger.quarantined())
          .extracting(Quarantine::until)
          .containsExactly(
              now.plus(Duration.ofDays(1)),
              now.plus(Duration.ofHours(1)),
              Instant.parse("2126-11-21T12:00:00Z"));
    }
  }

  @Test
  void noTimeOfAnInstanceIsInTheFuture() {
    Instant now = Instant.parse("2026-11-21T12:00:00Z");
    Instant later = now.plus(Duration.ofDays(3650));
    Path file = directory.resolve("state.json");
    try (Ledger ledger = Ledger.open(file, () -> now)) {
      ledger.put(
          Stages.entry(new Stage.Ready())
              .withDestroyAsked(later)
              .withIllness(new Entry.Illness("Critical", later, true, later)));
    }
    try (Ledger ledger = Ledger.open(file, () -> now)) {
      Entry entry = ledger.entries().get(0);
      assertThat(entry.destroyAsked()).isEqualTo(now);
      assertThat(entry.illness()).isEqualTo(new Entry.Illness("Critical", now, true, now));
    }
  }

  @Test
  @DisplayName("Scenario 48: a server's description names no file")
  void aServersDescriptionNamesNoFile() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      Path evil = directory.resolve("evil");
      rig.appliance.servers().set("h1", "description", evil.toString());

      assertThat(rig.ids("A")).containsExactly(id);
      rig.plugin().label(id, Map.of("role", "db"));
      assertThat(evil).doesNotExist();
      assertThat(rig.plugin().status().stateFile()).isEqualTo(rig.state);
    }
  }

  @Test
  @DisplayName("Scenario 43: what a writer that was killed left half written is not read")
  void whatIsHalfWrittenIsNotRead() throws IOException {
    Path file = directory.resolve("state.json");
    try (Ledger ledger = Ledger.open(file, new SteadyClock())) {
      ledger.put(Stages.entry(new Stage.Ready()));
    }
    String whole = Files.readString(file);
    Files.writeString(directory.resolve("state.json.tmp"), whole.substring(0, whole.length() / 2));

    try (Ledger ledger = Ledger.open(file, new SteadyClock())) {
      assertThat(ledger.setAside()).isEmpty();
      assertThat(ledger.entries()).containsExactly(Stages.entry(new Stage.Ready()));
      ledger.put(Stages.entry(new Stage.Placed()));
    }
    try (Ledger ledger = Ledger.open(file, new SteadyClock())) {
      assertThat(ledger.entries()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 9, 27, 81})
  @DisplayName("Scenario 43: killed in the middle of writing, the file is the old or the new one")
  void aKilledWriterLeavesAWholeFile(int millis) throws Exception {
    Path file = directory.resolve("state.json");
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LedgerWriter.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    int answered;
    try (BufferedReader lines = writer.inputReader()) {
      assertThat(lines.readLine()).isEqualTo("0");
      writer.waitFor(millis, TimeUnit.MILLISECONDS);
      writer.toHandle().destroyForcibly();
      answered = lines.lines().filter(line -> line.endsWith(".")).toList().size();
    }
    writer.waitFor();
    try (Ledger ledger = Ledger.open(file, new SteadyClock())) {
      assertThat(ledger.setAside()).isEmpty();
      assertThat(ledger.entries()).hasSize(LedgerWriter.ENTRIES);
      int written = Integer.parseInt(String.valueOf(ledger.entries().get(0).tags().get("count")));
      assertThat(written).isGreaterThanOrEqualTo(answered);
    }
  }
}
