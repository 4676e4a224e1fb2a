package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Errands that change nothing on the appliance. */
final class Lookings {
  private Lookings() {}

  abstract static class Looking extends Errand {
    /** So often that it is asked while the trouble lasts and after. */
    private static final int TIMES = 3;

    private int before;

    Looking(Rig rig) {
      super(rig);
    }

    /** Asks, and fails if the answer is not the truth. */
    abstract void look();

    @Override
    void prepare() {
      super.prepare();
      remember();
    }

    /** From now on nothing changes. */
    final void remember() {
      before = rig.changes().size();
    }

    @Override
    final void ask() {
      for (int i = 1; i < TIMES; i++) {
        attempt(this::look);
      }
      look();
    }

    @Override
    void check() {
      look();
      assertThat(rig.changes()).hasSize(before);
    }
  }

  /** Asks the appliance nothing. */
  static final class Validate extends Looking {
    Validate(Rig rig) {
      super(rig);
    }

    @Override
    void look() {
      rig.plugin().validate(Json.of("{" + PROPERTIES + "}"));
    }
  }

  /** All instances, or an error. */
  static final class Describe extends Looking {
    private Optional<InstanceId> made = Optional.empty();

    Describe(Rig rig) {
      super(rig);
    }

    @Override
    void prepare() {
      super.prepare();
      made = Optional.of(make());
      remember();
    }

    @Override
    void look() {
      assertThat(rig.ids("A")).containsExactly(made.orElseThrow());
    }
  }

  /** All servers, or an error. */
  static final class Servers extends Looking {
    Servers(Rig rig) {
      super(rig);
    }

    @Override
    void look() {
      assertThat(rig.plugin().operations().servers()).extracting(ServerPool::servers).contains(4);
    }
  }

  /** A server that could be taken, or an error; nothing is reserved. */
  static final class TryOut extends Looking {
    TryOut(Rig rig) {
      super(rig);
    }

    private Trial trial() {
      InstanceSpec spec =
          new InstanceSpec(Json.of("{" + PROPERTIES + "}"), Map.of(), "", null, List.of());
      return rig.plugin().operations().dryRun(List.of(spec)).get(0);
    }

    /** A server in a state that nobody knows is not taken. */
    @Override
    void look() {
      assertThat(trial().server()).isIn("h2", null);
      assertThat(rig.ledger().size()).isZero();
    }

    @Override
    void check() {
      super.check();
      assertThat(trial().server()).isEqualTo("h2");
    }
  }

  /** The server is left alone, or nothing is said to have been done. */
  static final class SetAside extends Looking {
    SetAside(Rig rig) {
      super(rig);
    }

    @Override
    void look() {
      boolean done =
          attempt(
              () -> rig.plugin().operations().quarantine("h2", Operations.UNTIL_LIFTED, "disks"));
      List<String> held =
          rig.plugin().status().quarantined().stream().map(Status.Server::name).toList();
      assertThat(held).isSubsetOf("h2").hasSizeGreaterThanOrEqualTo(done ? 1 : 0);
    }

    @Override
    void check() {
      super.check();
      assertThat(rig.plugin().status().quarantined()).hasSize(1);
      assertThat(rig.properties(rig.ready("A", PROPERTIES))).contains("\"ServerName\":\"h3\"");
    }
  }
}
