package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Rack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Operators copy, delete and make anew profiles of ours, and with them our marker. */
class CopiesTest {
  private static final InstanceId WEB = new InstanceId("web-1");
  private static final String MARKER =
      Marker.of(WEB, null, Map.of(), Map.of(Tags.GROUP, "A")).writeInto("", 1000);

  /** The copy is listed before what it is a copy of. */
  private static Rack.Builder copyFirst(Rack.Builder rack) {
    return rack.servers(2)
        .profile("copy", p -> p.server("h1").description(MARKER))
        .profile(WEB.value(), p -> p.server("h2").description(MARKER));
  }

  private static Rack.Builder copyAlone(Rack.Builder rack) {
    return rack.servers(2).profile("copy", p -> p.server("h1").description(MARKER));
  }

  private static String marked(Rig rig, InstanceId id) {
    return String.valueOf(
        rig.appliance.profiles().byName(id.value()).orElseThrow().get("description"));
  }

  private static void copy(Rig rig, InstanceId id, String name, String server) {
    String description = marked(rig, id);
    rig.appliance.profiles().put(name, server);
    rig.appliance.profiles().edit(name, p -> p.put("description", description));
  }

  private static void forget(Rig rig) {
    rig.kill();
    try {
      Files.deleteIfExists(rig.state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rig.start();
  }

  @Test
  void whoHasNoMemoryDestroysTheOriginal() {
    try (Rig rig = Rig.of(CopiesTest::copyFirst)) {
      rig.destroy(WEB);
      rig.awaitGone(WEB);

      assertThat(rig.appliance.profiles().names()).containsExactly("copy");
      assertThat(rig.appliance.profiles().isUntouched("copy")).isTrue();
    }
  }

  @Test
  void whatRemainsOfADestroyedInstanceIsNeverItsCopy() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = rig.ready("A");
      copy(rig, id, "copy", "h2");
      assertThat(rig.ids("A")).containsExactly(id);
      rig.destroy(id);
      rig.awaitGone(id);
      assertThat(rig.ids("A")).containsExactly(id);

      assertThatThrownBy(() -> rig.destroy(id))
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("'copy'")
          .hasMessageContaining("rename");
      assertThatThrownBy(() -> rig.plugin().label(id, Map.of("role", "db")))
          .isInstanceOf(PluginException.class);
      assertThat(rig.appliance.profiles().names()).containsExactly("copy");
    }
  }

  @Test
  void aCopyIsNotDestroyedWhenAnOperatorDeletesTheOriginal() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = rig.ready("A");
      copy(rig, id, "copy", "h2");
      rig.appliance.profiles().delete(id.value());

      assertThatThrownBy(() -> rig.destroy(id)).isInstanceOf(PluginException.class);
      assertThat(rig.appliance.profiles().names()).containsExactly("copy");
      assertThat(rig.ids("A")).containsExactly(id);
      assertThatThrownBy(() -> rig.destroy(id)).isInstanceOf(PluginException.class);
      assertThat(rig.appliance.profiles().names()).containsExactly("copy");
    }
  }

  /** An answer without it in between would have the group make one more. */
  @Test
  void aCopyIsListedInTheVeryAnswerThatMissesTheOriginal() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = rig.ready("A");
      copy(rig, id, "copy", "h2");
      assertThat(rig.ids("A")).containsExactly(id);
      rig.appliance.profiles().delete(id.value());

      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(rig.properties(id)).contains("\"ServerName\":\"h2\"");
    }
  }

  @Test
  void theNameMakesACopyAnInstance() {
    try (Rig rig = Rig.of(CopiesTest::copyAlone)) {
      assertThat(rig.ids("A")).containsExactly(WEB);
      assertThatThrownBy(() -> rig.destroy(WEB)).isInstanceOf(PluginException.class);
      rig.appliance.profiles().edit("copy", p -> p.put("name", WEB.value()));

      rig.destroy(WEB);
      rig.awaitGone(WEB);
      assertThat(rig.appliance.profiles().names()).isEmpty();
    }
  }

  @Test
  void aCopyThatIsIllIsNotCleared() {
    try (Rig rig = Rig.of(CopiesTest::copyAlone)) {
      rig.appliance.profiles().edit("copy", p -> p.put("state", "CreateFailed"));
      assertThat(rig.ids("A")).containsExactly(WEB);
      rig.clock.forward(Rig.TIMING.healthGrace());
      assertThat(rig.ids("A")).isEmpty();
      InstanceId other = rig.ready("A");
      rig.destroy(other);
      rig.awaitGone(other);
      rig.clock.forward(Rig.TIMING.lostKept().plus(Duration.ofHours(1)));
      assertThat(rig.ids("A")).isEmpty();
      rig.restart();
      rig.clock.forward(Rig.TIMING.lostKept().plus(Duration.ofHours(1)));

      rig.appliance.journal().clear();
      Rig.await(
          "looks", () -> rig.appliance.journal().count("GET", "/rest/server-profiles/[^/]+") > 1);
      assertThat(rig.appliance.journal().count("DELETE", ".*")).isZero();
      assertThat(rig.appliance.profiles().names()).containsExactly("copy");
    }
  }

  @Test
  void aProfileThatWasMadeAnewIsTheSameInstance() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = rig.ready("A");
      makeAnew(rig, id);
      rig.destroy(id);
      rig.awaitGone(id);

      assertThat(rig.appliance.profiles().names()).isEmpty();
    }
  }

  @Test
  void aProfileThatWasMadeAnewIsFollowed() {
    try (Rig rig = Rig.of(2)) {
      InstanceId id = rig.ready("A");
      makeAnew(rig, id);
      assertThat(rig.ids("A")).containsExactly(id);
      rig.plugin().label(id, Map.of("role", "db"));
      assertThat(rig.description(id).tags()).containsEntry("role", "db");
      rig.restart();
      rig.destroy(id);
      rig.awaitGone(id);

      assertThat(rig.appliance.profiles().names()).isEmpty();
    }
  }

  @Test
  void aProfileThatWasMadeAnewBesideItsCopiesIsFollowed() {
    try (Rig rig = Rig.of(4)) {
      InstanceId id = rig.ready("A");
      copy(rig, id, "A-copy", "h3");
      copy(rig, id, "z-copy", "h4");
      makeAnew(rig, id);

      assertThat(rig.ids("A")).containsExactly(id);
      rig.destroy(id);
      Rig.await(
          "the instance's own profile is gone",
          () -> rig.appliance.profiles().byName(id.value()).isEmpty());
      assertThat(rig.appliance.profiles().names()).containsExactly("A-copy", "z-copy");
    }
  }

  private static void makeAnew(Rig rig, InstanceId id) {
    String description = marked(rig, id);
    rig.appliance.profiles().delete(id.value());
    rig.appliance.profiles().put(id.value(), "h2");
    rig.appliance.profiles().edit(id.value(), p -> p.put("description", description));
  }

  @Test
  void aRenamedInstanceThatNobodyRemembersIsListedAndLeftAlone() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.appliance.profiles().edit(id.value(), p -> p.put("name", "renamed"));
      forget(rig);

      assertThat(rig.ids("A")).containsExactly(id);
      assertThatThrownBy(() -> rig.destroy(id)).isInstanceOf(PluginException.class);
      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(rig.appliance.profiles().names()).containsExactly("renamed");
    }
  }
}
