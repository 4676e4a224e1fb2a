package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.instance.oneview.operator.Document;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
  @TempDir private Path directory;

  @Test
  void whatWorksIsOkAndNothingIsChanged() throws IOException {
    try (CommandRig rig = CommandRig.of(directory, 2)) {
      assertThat(rig.run("check", "T")).as(rig.out).isZero();

      assertThat(rig.out)
          .containsPattern("ok +settings")
          .containsPattern("ok +socket +no plugin runs")
          .containsPattern("ok +state file .* will be made")
          .containsPattern("ok +certificate")
          .containsPattern("ok +API version +\\d+")
          .containsPattern("ok +credentials +accepted for ops")
          .containsPattern("ok +rights")
          .containsPattern("ok +servers +2 of 2 free")
          .containsPattern("ok +template T .*; next h1")
          .doesNotContain(CommandRig.PASSWORD)
          .doesNotContain("problem");
      assertThat(rig.home.resolve("ik")).doesNotExist();
      assertThat(rig.appliance.sessions()).isZero();
      assertThat(changes(rig)).isEmpty();
    }
  }

  private static Stream<String> changes(CommandRig rig) {
    return rig.appliance.journal().all().stream()
        .filter(each -> !each.method().equals("GET"))
        .map(each -> each.method() + " " + each.path())
        .filter(each -> !each.contains("/rest/login-sessions"));
  }

  @Test
  void besideTheRunningPluginItLooksAndLeavesAlone() throws IOException {
    try (CommandRig rig = CommandRig.of(directory, 2).serve()) {
      rig.ready();
      assertThat(rig.run("check")).isZero();
      assertThat(rig.out)
          .containsPattern("ok +socket +a plugin serves")
          .containsPattern("ok +state file .*, 1 instances");
      assertThat(rig.run("status")).isZero();
    }
  }

  @Test
  void everyWrongSettingIsALine() throws IOException {
    try (CommandRig rig = CommandRig.of(directory, 1)) {
      rig.environment.put("INFRAKIT_ONEVIEW_SOFT_OF", "1m");
      assertThat(rig.run("check", "--settle", "soon")).isEqualTo(1);
      assertThat(rig.out)
          .containsPattern("problem +settings +INFRAKIT_ONEVIEW_SOFT_OF is not a setting")
          .containsPattern("problem +settings +--settle must be a time");
    }
  }

  @Test
  void aWrongPasswordIsNamedAndNotShown() throws IOException {
    try (CommandRig rig = CommandRig.of(directory, 1)) {
      rig.environment.put("OV_PASSWORD", "wrong-secret");
      assertThat(rig.run("check")).isEqualTo(1);
      assertThat(rig.out)
          .containsPattern("ok +certificate")
          .containsPattern("problem +credentials .*refused")
          .doesNotContain("wrong-secret");
    }
  }

  @Test
  void aCertificateNobodyTrustsIsSaidBeforeAnyPasswordIsSent() throws IOException {
    try (CommandRig rig = CommandRig.of(directory, 1)) {
      rig.environment.remove("INFRAKIT_ONEVIEW_CA_FILE");
      assertThat(rig.run("check")).isEqualTo(1);
      assertThat(rig.out).containsPattern("problem +appliance .*certificate");
      assertThat(rig.appliance.journal().count("POST", ".*")).isZero();
    }
  }

  @Test
  void missingTemplatesRightsAndServersAreProblems() throws IOException {
    try (CommandRig rig = new CommandRig(directory, r -> r.server("h1", s -> s.power("On")))) {
      assertThat(rig.run("check", "T", "t")).isEqualTo(1);
      assertThat(rig.out)
          .containsPattern("note +servers +0 of 1 free.*1 are running.*PowerOff")
          .containsPattern("problem +template T +no server is free")
          .containsPattern("problem +template t .*did you mean 'T'");
      rig.appliance
          .faults()
          .next(Fault.answer(403, "FORBIDDEN", "No").on("GET", "/rest/server-profiles").always());
      assertThat(rig.run("check")).isEqualTo(1);
      assertThat(rig.out).containsPattern("problem +rights +profiles: .*Server administrator");
    }
  }

  @Test
  void aStateFileThatCannotBeReadIsSaidAndStays() throws IOException {
    try (CommandRig rig = CommandRig.of(directory, 1)) {
      Path state = directory.resolve("state.json");
      Files.writeString(state, "{broken");
      assertThat(rig.run("check", "--state", state.toString(), "-o", "json")).isEqualTo(1);
      assertThat(Document.read(rig.out).objects("Findings"))
          .anySatisfy(
              each -> {
                assertThat(each.words("Result")).isEqualTo("problem");
                assertThat(each.words("What")).isEqualTo("state file");
                assertThat(each.words("Do")).contains("sets an unreadable file aside");
              });
      assertThat(Files.readString(state)).isEqualTo("{broken");
    }
  }

  @Test
  void theStateFileOfAnotherApplianceIsRefusedAndStays() throws IOException {
    try (CommandRig rig = CommandRig.of(directory, 2).serve();
        SimulatedAppliance other = SimulatedAppliance.builder().start()) {
      rig.ready();
      rig.process().close();
      Path state = rig.home.resolve("ik/state/instance-oneview.json");
      String before = Files.readString(state);
      rig.environment.put("OV_ADDRESS", other.url());

      assertThat(rig.run("check")).isEqualTo(1);
      assertThat(rig.out).containsPattern("problem +state file .*is of appliance .*, not of");
      assertThat(rig.run("run")).isEqualTo(1);
      assertThat(rig.err).contains("is of appliance").contains("--state");
      assertThat(Files.readString(state)).isEqualTo(before);
      assertThat(other.journal().count("POST", ".*profiles.*")).isZero();

      rig.environment.put("OV_ADDRESS", rig.appliance.url().toUpperCase(Locale.ROOT) + "/");
      assertThat(rig.run("check")).isZero();
    }
  }

  @Test
  void withoutAnApplianceWhatIsMissingIsNamed() throws IOException {
    try (CommandRig rig = CommandRig.of(directory, 1)) {
      rig.environment.remove("OV_ADDRESS");
      assertThat(rig.run("check")).isEqualTo(1);
      assertThat(rig.out).containsPattern("problem +appliance +missing: address");
    }
  }
}
