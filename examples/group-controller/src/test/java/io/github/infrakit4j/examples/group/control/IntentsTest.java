package io.github.infrakit4j.examples.group.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.examples.group.plan.GroupConfigJson;
import io.github.infrakit4j.examples.group.plan.Intent;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntentsTest {
  private static final GroupId WEB = new GroupId("web \"1\"");
  private static final Intent INTENT =
      new Intent(
          GroupConfigJson.read(
              Lab.spec("web", 3, "v1 <&>", ",\"Updating\":{\"Count\":2}").properties()),
          2,
          true,
          Set.of(new InstanceId("a"), new InstanceId("b")),
          true);

  @TempDir Path directory;

  private Path file() {
    return directory.resolve("state").resolve("groups.json");
  }

  @Test
  void everythingComesBack() {
    try (Intents intents = Intents.open(file())) {
      intents.put(WEB, INTENT);
    }
    try (Intents intents = Intents.open(file())) {
      assertThat(intents.all()).isEqualTo(Map.of(WEB, INTENT));
      assertThat(intents.remove(WEB)).isTrue();
      assertThat(intents.remove(WEB)).isFalse();
    }
    try (Intents intents = Intents.open(file())) {
      assertThat(intents.all()).isEmpty();
    }
  }

  @Test
  void theFileIsItsOwnersAlone() throws IOException {
    try (Intents intents = Intents.open(file())) {
      intents.put(WEB, INTENT);
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void aCrashWhileWritingLeavesTheOldFile() throws IOException {
    try (Intents intents = Intents.open(file())) {
      intents.put(WEB, INTENT);
    }
    Files.writeString(file().resolveSibling("groups.json.draft"), "{\"Version\":1,\"Gro");
    try (Intents intents = Intents.open(file())) {
      assertThat(intents.find(WEB)).contains(INTENT);
    }
  }

  @Test
  void aChangeOfWhatIsOutdatedIsNotMade() {
    try (Intents intents = Intents.open(file())) {
      intents.put(WEB, INTENT);
      assertThat(intents.replace(WEB, INTENT.updated(), INTENT)).isFalse();
      assertThat(intents.replace(WEB, INTENT, INTENT.updated())).isTrue();
      assertThat(intents.find(WEB)).contains(INTENT.updated());
    }
  }

  @Test
  void twoControllersDoNotShareAFile() {
    try (Intents intents = Intents.open(file())) {
      assertThat(intents.all()).isEmpty();
      assertThatThrownBy(() -> Intents.open(file()))
          .isInstanceOf(StateException.class)
          .hasMessageContaining("in use by another controller");
    }
  }

  @Test
  void aRoundThatOutlivesTheControllerChangesNothing() {
    Intents intents = Intents.open(file());
    intents.put(WEB, INTENT);
    intents.close();
    assertThat(intents.isCurrent(WEB, INTENT)).isFalse();
    assertThatThrownBy(() -> intents.put(WEB, INTENT.updated()))
        .isInstanceOf(StateException.class)
        .hasMessageContaining("stopping");
    try (Intents next = Intents.open(file())) {
      assertThat(next.find(WEB)).contains(INTENT);
    }
  }

  @Test
  void whatCannotBeUnderstoodIsNotForgotten() throws IOException {
    for (String text : new String[] {"", "{}", "{\"Version\":2}", "{\"Version\":1,\"Groups\":[{"}) {
      Files.createDirectories(file().getParent());
      Files.writeString(file(), text);
      assertThatThrownBy(() -> Intents.open(file()))
          .as(text)
          .isInstanceOf(StateException.class)
          .hasMessageContaining(file().toString());
      assertThat(file()).hasContent(text);
    }
  }
}
