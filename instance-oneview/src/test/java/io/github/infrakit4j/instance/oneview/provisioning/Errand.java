package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Exchange;
import io.github.infrakit4j.oneview.simulator.Rack;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance.RunningTasks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a controller or an operator asks of the plugin, and what is so afterwards whatever went
 * wrong meanwhile.
 */
abstract class Errand {
  /** All there are, by the words of those who ask. */
  enum Kind {
    VALIDATE,
    PROVISION,
    DESCRIBE,
    LABEL,
    DESTROY,
    RELEASE,
    ADOPT,
    QUARANTINE,
    SERVERS,
    DRY_RUN,
    FIRST_PROVISION,
    PROVISION_AGAIN,
    PROVISION_UNHEARD,
    RESTART;

    Errand on(Rig rig) {
      return switch (this) {
        case VALIDATE -> new Lookings.Validate(rig);
        case PROVISION -> new Makings.Provision(rig);
        case DESCRIBE -> new Lookings.Describe(rig);
        case LABEL -> new Makings.Label(rig);
        case DESTROY -> new Removals.Destroy(rig);
        case RELEASE -> new Removals.Release(rig);
        case ADOPT -> new Makings.Adopt(rig);
        case QUARANTINE -> new Lookings.SetAside(rig);
        case SERVERS -> new Lookings.Servers(rig);
        case DRY_RUN -> new Lookings.TryOut(rig);
        case FIRST_PROVISION -> new Makings.FirstProvision(rig);
        case PROVISION_AGAIN -> new Makings.ProvisionAgain(rig);
        case PROVISION_UNHEARD -> new Makings.ProvisionUnheard(rig);
        case RESTART -> new Makings.Restart(rig);
      };
    }

    /** The errand that it is under odd circumstances: only the calls that it adds are new. */
    Optional<Kind> variationOf() {
      return switch (this) {
        case FIRST_PROVISION, PROVISION_AGAIN, PROVISION_UNHEARD -> Optional.of(PROVISION);
        case RESTART -> Optional.of(DESCRIBE);
        default -> Optional.empty();
      };
    }
  }

  static final String PROPERTIES =
      "\"TemplateName\":\"T\",\"PowerOff\":true,\"PowerOn\":true,"
          + "\"BootDevice\":\"PXE\",\"OneTime\":true";

  /** Profiles that are not the plugin's. */
  static final String FOREIGN = "payroll";

  static final String STRAY = "stray";
  static final String WORDS = "ask Bob";

  /** InfraKit gives up after that time. */
  private static final Duration LONGEST = Duration.ofSeconds(15);

  final Rig rig;

  Errand(Rig rig) {
    this.rig = rig;
  }

  static Rack.Builder rack(Rack.Builder rack) {
    return rack.server("h1")
        .server("h2", s -> s.power("On"))
        .server("h3", s -> s.power("On"))
        .server("h4", s -> s.power("On"))
        .profile(FOREIGN, p -> p.server("h1"))
        .profile(STRAY, p -> p.server("h4").description(WORDS));
  }

  /** Before anything goes wrong: the client has its session. */
  void prepare() {
    assertThat(rig.ids("A")).isEmpty();
  }

  /** Asks, once. */
  abstract void ask();

  /** While it still goes wrong: until nothing happens in the background. */
  void settle() {
    Rig.await(
        "all at rest", () -> rig.ledger().entries().stream().allMatch(e -> e.stage().isResting()));
  }

  /** Once nothing goes wrong any more: looks, and asks again until it is done. */
  abstract void check();

  /** Leaves nothing of ours. */
  void clear() {
    for (InstanceId id : rig.ids("A")) {
      rig.destroy(id);
      rig.awaitGone(id);
    }
    assertThat(ours()).isEmpty();
  }

  /** Asks and takes no for an answer, if it comes in time. */
  final boolean attempt(Runnable question) {
    long start = System.nanoTime();
    try {
      question.run();
      return true;
    } catch (PluginException refused) {
      assertThat(refused).message().isNotBlank();
      return false;
    } finally {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
    }
  }

  /** As long as a task does not end nothing else happens; then people restart the appliance. */
  final void restartWhileATaskHangs() {
    Rig.await("a task hangs", () -> rig.appliance.runningTasks() > 0);
    rig.appliance.restart(Duration.ofSeconds(1), RunningTasks.INTERRUPT);
  }

  final void awaitAppliance() {
    Rig.await("the appliance is back", () -> attempt(() -> rig.ids("A")));
  }

  final InstanceId make() {
    rig.clock.forward(Rig.TIMING.settle());
    return rig.ready("A", PROPERTIES);
  }

  final List<String> ours() {
    return rig.appliance.profiles().names().stream()
        .filter(name -> !name.equals(FOREIGN) && !name.equals(STRAY))
        .toList();
  }

  final String description(String profile) {
    return String.valueOf(
        rig.appliance.profiles().byName(profile).orElseThrow().get("description"));
  }

  /** What holds after every errand. */
  final void assertUnharmed() {
    Rig.await("no task is left", () -> rig.appliance.runningTasks() == 0);
    assertThat(rig.appliance.profiles().isUntouched(FOREIGN)).isTrue();
    assertThat(rig.appliance.profiles().isUntouched(STRAY)).isEqualTo(!mayTouchStray());
    String server = rig.appliance.servers().uri("h1");
    assertThat(rig.appliance.journal().all())
        .filteredOn(exchange -> !exchange.method().equals("GET"))
        .extracting(Exchange::path)
        .noneMatch(path -> path.startsWith(server));
    assertThat(rig.appliance.history().violations()).isEmpty();
    assertThat(rig.events.defects()).isEmpty();
  }

  boolean mayTouchStray() {
    return false;
  }
}
