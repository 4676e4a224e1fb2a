package io.github.infrakit4j.examples.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.Attachment;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileInstancesTest {
  private static final InstanceSpec SPEC =
      new InstanceSpec(
          Json.of("{\"big\":9007199254740993}"),
          Map.of("infrakit.group", "web"),
          "#!/bin/sh\necho \"<hello>\"",
          new LogicalId("10.0.0.1"),
          List.of(new Attachment("vol-1", "ebs")));

  @TempDir Path home;
  private FileInstances plugin;

  @BeforeEach
  void start() throws IOException {
    plugin = new FileInstances(home.resolve("instances"));
  }

  @Test
  void instancesOutliveTheProcess() throws IOException {
    InstanceId id = plugin.provision(SPEC);
    assertThat(new FileInstances(home.resolve("instances")).describeInstances(Map.of(), true))
        .containsExactly(
            new InstanceDescription(id, SPEC.logicalId(), SPEC.tags(), SPEC.properties()));
  }

  @Test
  void aFileHoldsAllOfTheSpecificationForPeopleToRead() {
    InstanceId id = plugin.provision(SPEC);
    Path file = home.resolve("instances").resolve(id.value());
    assertThat(SpecFile.read(file)).contains(SPEC);
    assertThat(file)
        .content()
        .contains("\"infrakit.group\": \"web\"")
        .contains("\"big\":9007199254740993")
        .contains("\"logicalId\": \"10.0.0.1\"");
  }

  @Test
  void idsSortByAgeAlsoAfterARestart() throws IOException {
    InstanceId first = plugin.provision(SPEC);
    InstanceId second = plugin.provision(SPEC);
    InstanceId third = new FileInstances(home.resolve("instances")).provision(SPEC);
    assertThat(List.of(first, second, third).stream().map(InstanceId::value))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void aFileThatCannotBeReadIsAnErrorAndNotAShortList() throws IOException {
    plugin.provision(SPEC);
    Path broken = home.resolve("instances").resolve("instance-0000000000000000001");
    Files.writeString(broken, "{\"tags\":");
    assertThatThrownBy(() -> plugin.describeInstances(Map.of("infrakit.group", "web"), false))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining(broken.toString())
        .hasMessageContaining("mend it or remove it");
  }

  @Test
  void otherFilesAreNoInstances() throws IOException {
    Files.writeString(home.resolve("instances").resolve("notes.txt"), "x");
    Files.writeString(home.resolve("instances").resolve(".draft"), "half");
    assertThat(plugin.describeInstances(Map.of(), false)).isEmpty();
  }

  @Test
  void anIdNeverLeadsOutOfTheDirectory() throws IOException {
    Path precious = Files.writeString(home.resolve("precious"), "x");
    InstanceId outside = new InstanceId("../precious");
    assertThatThrownBy(() -> plugin.destroy(outside, DestroyContext.TERMINATE))
        .hasMessage("There is no instance ../precious");
    assertThatThrownBy(() -> plugin.label(outside, Map.of("a", "b")))
        .hasMessage("There is no instance ../precious");
    assertThat(precious).hasContent("x");
  }
}
