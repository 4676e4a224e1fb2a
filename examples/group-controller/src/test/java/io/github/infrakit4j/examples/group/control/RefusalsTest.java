package io.github.infrakit4j.examples.group.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.group.GroupSpec;
import io.github.infrakit4j.infrakit.testing.InMemoryInstances;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the controller refuses, and how it says so. */
class RefusalsTest {
  private static final GroupId WEB = new GroupId("web");

  @TempDir Path directory;
  private Lab lab;

  @BeforeEach
  void open() {
    lab = new Lab(directory);
  }

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void anotherPluginDoesNotMakeTheGroupASecondTime() {
    lab.commit("web", 2, "v1");
    lab.round("web");
    InMemoryInstances others = new InMemoryInstances();
    lab.plugin("others", others);
    GroupSpec moved = Lab.spec("web", "{\"Size\":2}", "others", "v1", "");
    assertThatThrownBy(() -> lab.controller.commitGroup(moved, false))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("2 instances of plugin machines, which others does not know");
    lab.round("web");
    assertThat(others.describeInstances(Map.of(), false)).isEmpty();
  }

  @Test
  void refusalsAreInTheWordsOfInfraKit() {
    assertThatThrownBy(() -> lab.commit("", 1, "v1")).hasMessage("Group ID must not be blank");
    assertThatThrownBy(() -> lab.commit("web", 0, "v1")).hasMessage("Allocation must not be blank");
    assertThatThrownBy(
            () ->
                lab.controller.commitGroup(
                    Lab.spec("web", "{\"Size\":1}", "nope", "v1", ""), false))
        .hasMessage("Failed to find Instance plugin 'nope':plugin not found:nope");
    lab.instances.fail("validate", "TemplateName is required");
    assertThatThrownBy(() -> lab.commit("web", 1, "v1")).hasMessage("TemplateName is required");
    assertThatThrownBy(() -> lab.controller.size(WEB)).hasMessage("group web not found");
    assertThatThrownBy(() -> lab.controller.setSize(WEB, -1)).hasMessage("size cannot be negative");
    assertThatThrownBy(() -> lab.controller.setSize(WEB, 1)).hasMessage("group not found web");
    assertThatThrownBy(() -> lab.controller.freeGroup(WEB))
        .hasMessage("Group 'web' is not being watched");
    assertThatThrownBy(() -> lab.controller.destroyGroup(WEB))
        .hasMessage("Group 'web' is not being watched");
    assertThat(lab.controller.inspectGroups()).isEmpty();
  }

  @Test
  void aCommitThatCannotBeRememberedIsRefused() throws java.io.IOException {
    lab.commit("web", 1, "v1");
    java.nio.file.Files.createDirectory(
        lab.state().resolveSibling(lab.state().getFileName() + ".draft"));
    assertThatThrownBy(() -> lab.commit("web", 5, "v1"))
        .isInstanceOf(StateException.class)
        .hasMessageContaining("nothing was changed");
    assertThat(lab.controller.size(WEB)).isEqualTo(1);
  }
}
