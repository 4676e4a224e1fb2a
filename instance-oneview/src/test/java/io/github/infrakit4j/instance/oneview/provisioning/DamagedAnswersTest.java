package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Exchange;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import io.github.infrakit4j.oneview.simulator.Rack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers that no appliance should give, one after the other: an answer to a Describe lacks nothing
 * that is there, nothing that is not ours is changed, no Provision makes two.
 *
 * <p>More than the few seeds of every build: {@code -Ddamage.first=100 -Ddamage.seeds=500}.
 */
class DamagedAnswersTest {
  private static final long FIRST = Long.getLong("damage.first", 1);
  private static final long SEEDS = Long.getLong("damage.seeds", 12);
  private static final int STEPS = 25;
  private static final String FOREIGN = "payroll";
  private static final List<String> PATHS =
      List.of(
          "/rest/server-profiles",
          "/rest/server-profiles/[^/]+",
          "/rest/server-hardware",
          "/rest/server-hardware/.*",
          "/rest/server-profile-templates.*",
          "/rest/tasks/.*");
  private static final String PROPERTIES =
      "\"TemplateName\":\"T\",\"PowerOff\":true,\"PowerOn\":true";

  static LongStream seeds() {
    return LongStream.range(FIRST, FIRST + SEEDS);
  }

  private static Rack.Builder rack(Rack.Builder rack) {
    return rack.servers(6).profile(FOREIGN, p -> p.server("h1"));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whateverTheApplianceAnswersNothingIsLost(long seed) {
    Random random = new Random(seed);
    Damage damage = new Damage(random);
    try (Rig rig =
        Rig.of(
            DamagedAnswersTest::rack,
            settings -> settings.speed(5 * Rig.SPEED).pageSize(2),
            Rig.TIMING)) {
      Set<InstanceId> made = new HashSet<>();
      made.add(rig.ready("A", PROPERTIES));
      for (int step = 0; step < STEPS; step++) {
        String path = PATHS.get(random.nextInt(PATHS.size()));
        Faults.Armed armed =
            rig.appliance
                .faults()
                .next(Fault.rewrite(damage).on("", path).after(random.nextInt(3)));
        String done = step(rig, random, made);
        armed.disarm();
        check(
            rig,
            made,
            "seed %d step %d: %s, %s: %s".formatted(seed, step, done, path, damage.done()));
      }
      end(rig);
    }
  }

  private static String step(Rig rig, Random random, Set<InstanceId> made) {
    try {
      List<InstanceId> ready = ready(rig, made);
      switch (random.nextInt(5)) {
        case 0 -> {
          made.add(rig.provision("A", PROPERTIES));
          return "provision";
        }
        case 1 -> {
          if (!ready.isEmpty()) {
            rig.plugin().label(ready.get(0), Map.of("round", "" + random.nextInt(100)));
          }
          return "label";
        }
        case 2 -> {
          if (ready.size() > 1) {
            made.remove(ready.get(0));
            rig.destroy(ready.get(0));
          }
          return "destroy";
        }
        default -> {
          assertThat(rig.ids("A")).as("described from a damaged answer").containsAll(ready);
          return "describe";
        }
      }
    } catch (PluginException refused) {
      return "refused, " + refused.getMessage();
    }
  }

  /** Those that were made, are not to go, and are as they should be. */
  private static List<InstanceId> ready(Rig rig, Set<InstanceId> made) {
    return new ArrayList<>(
        rig.ledger().entries().stream()
            .filter(entry -> entry.stage() instanceof Stage.Ready)
            .map(Entry::id)
            .filter(made::contains)
            .toList());
  }

  private static void check(Rig rig, Set<InstanceId> made, String where) {
    List<InstanceId> ready = ready(rig, made);
    assertThat(rig.ids("A")).as(where).doesNotHaveDuplicates().containsAll(ready);
    assertThat(rig.events.defects()).as(where).isEmpty();
    assertThat(rig.appliance.history().violations()).as(where).isEmpty();
    assertThat(rig.appliance.profiles().isUntouched(FOREIGN)).as(where).isTrue();
    String server = rig.appliance.servers().uri("h1");
    assertThat(rig.appliance.journal().all())
        .as(where)
        .filteredOn(exchange -> !exchange.method().equals("GET"))
        .extracting(Exchange::path)
        .noneMatch(path -> path.startsWith(server));
  }

  /** With good answers again, all that is there is listed, and can be removed. */
  private static void end(Rig rig) {
    Rig.await(
        "only ours is listed, and it goes",
        () -> {
          for (InstanceId id : rig.ids("A")) {
            rig.destroy(id);
          }
          return rig.appliance.profiles().names().equals(List.of(FOREIGN))
              && rig.appliance.runningTasks() == 0;
        });
  }
}
