package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.instance.oneview.operator.Document;
import io.github.infrakit4j.oneview.simulator.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {
  private static final String GROUP =
      "{\"ID\":\"A\",\"Properties\":{\"Allocation\":{\"Size\":2},\"Instance\":{\"Plugin\":"
          + "\"instance-oneview\",\"Properties\":{\"TemplateName\":\"T\"}},\"Flavor\":{}}}";

  @TempDir private Path directory;

  @Test
  void statusShowsGroupsInstancesServersAndSession() throws IOException {
    try (CommandRig rig = CommandRig.of(directory, 3).serve()) {
      InstanceId id = rig.ready();
      assertThat(rig.run("quarantine", "h3", "--reason", "new disks")).isZero();
      assertThat(rig.out).contains("h3 is left alone until it is lifted");

      assertThat(rig.run("status")).isZero();
      assertThat(rig.out)
          .contains("instance-oneview: " + rig.appliance.url())
          .contains("session open as ops")
          .containsPattern("A +1 +1 ready")
          .containsPattern(id.value() + " +A +h1 +ready")
          .containsPattern("h3 +0 +until lifted +new disks")
          .containsPattern("3 +1 +0 +h2")
          .doesNotContain(CommandRig.PASSWORD);
      assertThat(rig.run("status", "-o", "json")).isZero();
      Document appliance = Document.read(rig.out).objects("Appliances").get(0);
      assertThat(appliance.objects("Instances").get(0).words("ID")).isEqualTo(id.value());
      assertThat(appliance.objects("Servers").get(0).texts("Free")).containsExactly("h2");
      assertThat(rig.out).doesNotContain(CommandRig.PASSWORD);
    }
  }

  @Test
  void statusWatchesUntilItIsStopped() throws IOException {
    try (CommandRig rig = CommandRig.of(directory, 1).serve().looks(3)) {
      assertThat(rig.run("status", "--watch", "--every", "1s", "--no-servers")).isZero();
      assertThat(rig.out.lines().filter(line -> line.contains("session"))).hasSize(3);
    }
  }

  @Test
  void statusOfALostInstanceAndOfAnApplianceThatIsAwaySaysWhy() throws IOException {
    try (CommandRig rig = CommandRig.of(directory, 2)) {
      rig.environment.put("INFRAKIT_ONEVIEW_HEALTH_GRACE", "0");
      rig.serve();
      InstanceId id = rig.ready();
      rig.appliance.servers().fail("h1");
      Awaitility.await("lost")
          .until(
              () -> {
                try (PluginClient client = PluginClient.connect(rig.socket())) {
                  return client.instance().describeInstances(Map.of(), true).isEmpty();
                }
              });
      rig.appliance.faults().next(Fault.answer(500).on("GET", "/rest/.*").always());
      assertThat(rig.run("status")).isZero();
      assertThat(rig.out)
          .containsPattern("LOST +GROUP")
          .containsPattern(id.value() + " +A +h1 .*Critical")
          .contains("TROUBLE since")
          .contains("free servers are not known");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "status",
    "release web-1",
    "adopt payroll --group A",
    "quarantine h1",
    "quarantine h1 --lift"
  })
  void withoutAPluginEachCommandSaysSo(String line) throws IOException {
    try (CommandRig rig = CommandRig.of(directory, 1)) {
      assertThat(rig.run(line.split(" ", -1))).isEqualTo(1);
      assertThat(rig.err)
          .contains("no plugin runs")
          .contains(rig.socket().toString())
          .contains("--plugins-dir");
      assertThat(rig.appliance.journal().size()).isZero();
    }
  }

  @Test
  void releaseAdoptAndQuarantineGoThroughTheRunningPlugin() throws IOException {
    try (CommandRig rig =
        new CommandRig(directory, r -> r.servers(3).profile("payroll", p -> p.server("h2")))
            .serve()) {
      InstanceId id = rig.ready();
      assertThat(rig.run("release", id.value())).isZero();
      assertThat(rig.out).contains(id.value() + " is released");
      Awaitility.await("gone").until(() -> rig.run("release", id.value()) == 1);
      assertThat(rig.err).contains("not an instance of this plugin");

      assertThat(rig.run("adopt", "payroll", "--group", "A", "--tags", "team=pay")).isZero();
      assertThat(rig.out).contains("payroll is an instance now");
      assertThat(rig.appliance.profiles().byName("payroll").orElseThrow().get("description"))
          .asString()
          .contains("infrakit.group=\"A\"")
          .contains("team=\"pay\"");

      assertThat(rig.run("quarantine", "h3", "--for", "2h", "-o", "json")).isZero();
      assertThat(Document.read(rig.out).words("Until")).isNotEmpty();
      assertThat(rig.run("quarantine", "h3", "--lift")).isZero();
      assertThat(rig.out).contains("h3 may be taken again");
      assertThat(rig.run("quarantine", "h3", "--lift")).isEqualTo(1);
      assertThat(rig.err).contains("not in quarantine");
      assertThat(rig.run("release", id.value(), "--alias", "east")).isEqualTo(1);
      assertThat(rig.err).contains("no appliance has the alias 'east'");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "release;Missing required parameter",
        "release a b;Unmatched argument",
        "adopt payroll;--group",
        "adopt payroll --group A --tags x;--tags must be",
        "quarantine h1 --for soon;--for must be a time",
        "quarantine h1 --lift --for 2h;--lift goes without",
        "status -o yaml;-o must be table or json",
        "status --every x;--every must be a time",
        "provision group.json;only --dry-run is there",
        "stauts;Did you mean: instance-oneview status"
      })
  void wrongUsageIsSaidWithTheUsage(String line, String words) throws IOException {
    try (CommandRig rig = CommandRig.of(directory, 1).serve()) {
      assertThat(rig.run(line.split(" ", -1))).isEqualTo(2);
      assertThat(rig.err).contains(words);
    }
  }

  @Test
  void aDryRunSaysTheSameWithAndWithoutThePlugin() throws IOException {
    String file = Files.writeString(directory.resolve("group.json"), GROUP).toString();
    try (CommandRig rig = CommandRig.of(directory, 3).serve()) {
      assertThat(rig.run("quarantine", "h1")).isZero();
      assertThat(rig.run("provision", "--dry-run", file)).isZero();
      String served = rig.out;
      assertThat(served)
          .contains("template T: hardware type ")
          .containsPattern("1 +h2 +free and off")
          .containsPattern("2 +h3 +free and off")
          .containsPattern("reserved or in quarantine +1 +h1")
          .contains("Nothing was reserved.");

      rig.process().close();
      assertThat(rig.run("provision", "--dry-run", file)).isZero();
      assertThat(rig.err).contains("no plugin runs").contains("the appliance is asked instead");
      assertThat(rig.out).isEqualTo(served);
      assertThat(rig.appliance.profiles().names()).isEmpty();
      assertThat(rig.appliance.sessions()).isZero();
    }
  }

  @Test
  void aDryRunThatFindsNoServerSaysWhyAndFails() throws IOException {
    String file = Files.writeString(directory.resolve("group.json"), GROUP).toString();
    try (CommandRig rig = CommandRig.of(directory, 1).serve()) {
      assertThat(rig.run("provision", "--dry-run", file, "-o", "json")).isEqualTo(1);
      Document second = Document.read(rig.out).objects("Trials").get(1);
      assertThat(second.text("Server")).isNull();
      assertThat(second.words("Why")).contains("1 reserved or in quarantine");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"TemplateName\":\"t\"};did you mean 'T'?",
        "{\"TemplateNames\":\"T\"};is it a group file",
        "kind: group;is no JSON",
        "{\"ID\":\"A\",\"Properties\":{\"Instance\":{\"Properties\":{}}}};TemplateName"
      })
  void aDryRunOfAWrongFileSaysWhatIsWrong(String text, String words) throws IOException {
    String file = Files.writeString(directory.resolve("f.json"), text).toString();
    try (CommandRig rig = CommandRig.of(directory, 1).serve()) {
      assertThat(rig.run("provision", "--dry-run", file)).isEqualTo(1);
      assertThat(rig.err).contains(words);
      rig.process().close();
      assertThat(rig.run("provision", "--dry-run", file)).isEqualTo(1);
      assertThat(rig.err).contains(words);
    }
  }

  @Test
  void effectiveSettingsAreShownWithTheirOriginAndWithoutSecrets() throws IOException {
    try (CommandRig rig = CommandRig.of(directory, 1)) {
      Path config = Files.writeString(directory.resolve("c.json"), "{\"SoftOff\": \"90s\"}");
      assertThat(rig.run("--config", config.toString(), "--cool-down", "5m", "--print-config"))
          .isZero();
      assertThat(rig.out)
          .containsPattern("--soft-off +90s +" + config)
          .containsPattern("--cool-down +5m +--cool-down")
          .containsPattern("--user +ops +OV_USERNAME")
          .containsPattern("INFRAKIT_ONEVIEW_OVPASS +\\(set\\) +OV_PASSWORD")
          .containsPattern("--settle +20s +default")
          .containsPattern("--state +" + rig.home + "/ik/state/instance-oneview.json +default")
          .doesNotContain(CommandRig.PASSWORD);
      assertThat(rig.run("run", "--print-config", "-o", "json")).isZero();
      assertThat(Document.read(rig.out).object("Settle")).isNotNull();
      assertThat(rig.out).doesNotContain(CommandRig.PASSWORD);
    }
  }
}
