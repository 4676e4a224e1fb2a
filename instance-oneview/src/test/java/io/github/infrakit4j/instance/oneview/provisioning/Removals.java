package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.util.Optional;

/** Errands after which there is one instance less. */
final class Removals {
  private Removals() {}

  abstract static class Leaving extends Errand {
    private Optional<InstanceId> made = Optional.empty();

    Leaving(Rig rig) {
      super(rig);
    }

    @Override
    final void prepare() {
      made = Optional.of(make());
    }

    final InstanceId id() {
      return made.orElseThrow();
    }

    @Override
    final void settle() {
      Rig.await(
          "gone or given up",
          () -> rig.ledger().find(id()).map(e -> e.stage().isResting()).orElse(true));
    }
  }

  /** The instance is there and listed, or nothing is left of it. */
  static final class Destroy extends Leaving {
    Destroy(Rig rig) {
      super(rig);
    }

    @Override
    void ask() {
      rig.destroy(id());
    }

    @Override
    void check() {
      if (!ours().isEmpty()) {
        assertThat(rig.ids("A")).as("still there, so still listed").containsExactly(id());
        ask();
      }
      rig.awaitGone(id());
      assertThat(rig.ids("A")).isEmpty();
      assertThat(ours()).isEmpty();
    }
  }

  /** Profile and power stay, whether the marker is gone or not. */
  static final class Release extends Leaving {
    Release(Rig rig) {
      super(rig);
    }

    @Override
    void ask() {
      rig.plugin().operations().release(id());
    }

    @Override
    void check() {
      String server = rig.appliance.profiles().serverOf(id().value()).orElseThrow();
      if (!description(id().value()).isEmpty()) {
        assertThat(rig.ids("A")).as("still marked, so still listed").containsExactly(id());
        ask();
      }
      rig.awaitGone(id());
      assertThat(rig.ids("A")).isEmpty();
      assertThat(description(id().value())).isEmpty();
      assertThat(rig.appliance.servers().power(server)).isEqualTo("On");
      assertThat(rig.appliance.journal().count("DELETE", "/rest/server-profiles/.*")).isZero();
    }

    @Override
    void clear() {
      assertThat(ours()).containsExactly(id().value());
    }
  }
}
