package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Errands after which there is an instance. */
final class Makings {
  private Makings() {}

  /** Whatever came of it, there is one instance or none, and it is the one answered. */
  static class Provision extends Errand {
    private Optional<InstanceId> answered = Optional.empty();

    Provision(Rig rig) {
      super(rig);
    }

    @Override
    void ask() {
      answered = Optional.of(rig.provision("A", PROPERTIES));
    }

    @Override
    void settle() {
      answered.ifPresent(this::assertListedOrTold);
      Rig.await(
          "made, or given up and forgotten",
          () -> rig.ledger().entries().stream().allMatch(e -> e.stage() instanceof Stage.Ready));
    }

    private void assertListedOrTold(InstanceId id) {
      attempt(
          () -> {
            if (!rig.ids("A").contains(id)) {
              Rig.await(
                  "told", () -> rig.events.lines().stream().anyMatch(line -> isEnd(id, line)));
            }
          });
    }

    private static boolean isEnd(InstanceId id, String line) {
      return line.startsWith(id.value() + " failed: ") || line.startsWith(id.value() + " gone: ");
    }

    @Override
    void check() {
      List<InstanceId> listed = rig.ids("A");
      assertThat(listed).hasSizeLessThanOrEqualTo(1);
      answered.ifPresent(id -> assertThat(listed).isSubsetOf(id));
      answered.ifPresent(this::assertListedOrTold);
      assertThat(ours()).containsExactlyElementsOf(listed.stream().map(InstanceId::value).toList());
      if (listed.isEmpty()) {
        make();
      }
    }
  }

  /** Without a session. */
  static final class FirstProvision extends Provision {
    FirstProvision(Rig rig) {
      super(rig);
    }

    @Override
    void prepare() {}
  }

  /** With something in the way of its request. */
  abstract static class Hindered extends Provision {
    private Optional<Faults.Armed> hindrance = Optional.empty();

    Hindered(Rig rig) {
      super(rig);
    }

    abstract Fault hindrance();

    @Override
    void prepare() {
      super.prepare();
      Fault fault = hindrance().on("POST", "/rest/server-profiles");
      hindrance = Optional.of(rig.appliance.faults().next(fault));
    }

    @Override
    void check() {
      hindrance.ifPresent(Faults.Armed::disarm);
      super.check();
    }
  }

  /** Others were faster: what is left is cleared, and another server taken. */
  static final class ProvisionAgain extends Hindered {
    ProvisionAgain(Rig rig) {
      super(rig);
    }

    @Override
    Fault hindrance() {
      return Fault.taskError("ProfileAlreadyExistsInServer", "Others have it");
    }
  }

  /** The request is lost: whether it will still be heard is found out before it is made again. */
  static final class ProvisionUnheard extends Hindered {
    ProvisionUnheard(Rig rig) {
      super(rig);
    }

    @Override
    Fault hindrance() {
      return Fault.dropBeforeChange();
    }
  }

  /** A process ends and another one begins; the instance is listed by both. */
  static final class Restart extends Errand {
    private Optional<InstanceId> made = Optional.empty();

    Restart(Rig rig) {
      super(rig);
    }

    @Override
    void prepare() {
      made = Optional.of(make());
    }

    @Override
    void ask() {
      rig.restart();
      assertThat(rig.ids("A")).containsExactly(made.orElseThrow());
    }

    @Override
    void check() {
      assertThat(rig.ids("A")).containsExactly(made.orElseThrow());
    }
  }

  /** The labels are on the profile in the end, and the instance is always listed. */
  static final class Label extends Errand {
    private static final Map<String, String> LABELS = Map.of("role", "db");
    private Optional<InstanceId> made = Optional.empty();

    Label(Rig rig) {
      super(rig);
    }

    @Override
    void prepare() {
      made = Optional.of(make());
    }

    @Override
    void ask() {
      rig.plugin().label(made.orElseThrow(), LABELS);
    }

    @Override
    void check() {
      InstanceId id = made.orElseThrow();
      assertThat(rig.ids("A")).containsExactly(id);
      ask();
      Rig.await("labelled", () -> rig.ledger().find(id).orElseThrow().labels().isEmpty());
      assertThat(rig.description(id).tags()).containsAllEntriesOf(LABELS);
      assertThat(description(id.value())).contains("role=\"db\"");
    }
  }

  /** The profile is as it was, or an instance with every word kept. */
  static final class Adopt extends Errand {
    private static final InstanceId ID = new InstanceId(STRAY);

    Adopt(Rig rig) {
      super(rig);
    }

    @Override
    void ask() {
      rig.plugin().operations().adopt(STRAY, "A", null, Map.of("role", "db"));
    }

    @Override
    void check() {
      if (rig.ids("A").isEmpty()) {
        assertThat(rig.appliance.profiles().isUntouched(STRAY)).isTrue();
        ask();
      }
      rig.awaitReady(ID);
      assertThat(rig.ids("A")).containsExactly(ID);
      assertThat(description(STRAY)).startsWith(WORDS + " [infrakit:1 ").contains("role=\"db\"");
      assertThat(rig.description(ID).tags()).containsEntry("role", "db");
    }

    @Override
    boolean mayTouchStray() {
      return true;
    }
  }
}
