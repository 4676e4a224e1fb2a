package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.oneview.simulator.Delay;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who minds what processes remember in the chaos says so when they do not. */
class ChaosMemoryWatchersTest {
  private static final LogicalId REX = new LogicalId("rex");

  @Test
  void whatIsAnsweredAndNotWrittenDownIsMissed() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      OnDisk disk = new OnDisk(rig.appliance, rig);
      assertThat(disk.provisioned(id, any -> false)).isEmpty();
      assertThat(disk.labelled(id, Map.of(Tags.GROUP, "A"))).isEmpty();

      assertThat(disk.provisioned(new InstanceId("T-ghost"), any -> false))
          .containsExactly("answered and not on the disk: T-ghost");
      assertThat(disk.labelled(id, Map.of("role", "db")))
          .anyMatch(wrong -> wrong.contains("its labels are not on the disk"));
      assertThat(disk.destroyed(id))
          .anyMatch(wrong -> wrong.contains("its removal is not on the disk"));
    }
  }

  @Test
  void aRemovalThatIsDoneNeedNotStandOnTheDisk() {
    try (Rig rig = Rig.of(1)) {
      InstanceId id = rig.ready("A");
      rig.destroy(id);
      assertThat(new OnDisk(rig.appliance, rig).destroyed(id)).isEmpty();
      rig.awaitGone(id);
      assertThat(new OnDisk(rig.appliance, rig).destroyed(id)).isEmpty();
    }
  }

  @Test
  void anInstanceThatLosesItsLogicalIdIsNoticed() {
    assertThat(
            ChaosWatchersTest.complaints(
                (appliance, plugin) ->
                    new ChaosWatchersTest.Real(plugin) {
                      @Override
                      public InstanceId provision(InstanceSpec spec) {
                        return real.provision(unnamed(spec));
                      }
                    }))
        .anyMatch(wrong -> wrong.contains("was to be") && wrong.contains("and is null"));
  }

  @Test
  void twoOfOneLogicalIdAreNoticedUnlessOneTookTheOthersPlace() {
    List<InstanceDescription> twins = List.of(called("web-1", REX), called("web-2", REX));
    Pets pets = new Pets();

    assertThat(pets.twice(twins, any -> false))
        .containsExactly("there are two of rex: web-1 and web-2");
    assertThat(pets.twice(twins, Set.of(new InstanceId("web-1"))::contains)).isEmpty();
    assertThat(pets.twice(List.of(called("web-1", REX), called("web-2", null)), any -> false))
        .isEmpty();
    pets.unseen(new InstanceId("web-2"));
    assertThat(pets.twice(twins, any -> false)).isEmpty();
  }

  /** The plugin itself makes no second one: it is made without the name, and described with it. */
  @Test
  void aSecondOfOneNameIsNoticedWhoeverLeads() {
    Map<InstanceId, LogicalId> seconds = new ConcurrentHashMap<>();
    assertThat(
            ChaosWatchersTest.complaints(
                (appliance, plugin) ->
                    new ChaosWatchersTest.Real(plugin) {
                      @Override
                      public InstanceId provision(InstanceSpec spec) {
                        LogicalId name = spec.logicalId();
                        if (name != null && isOfPets(spec)) {
                          seconds.put(real.provision(unnamed(spec)), name);
                        }
                        return real.provision(spec);
                      }

                      @Override
                      public List<InstanceDescription> describeInstances(
                          Map<String, String> tags, boolean properties) {
                        return real.describeInstances(tags, properties).stream()
                            .map(each -> renamed(each, seconds.get(each.id())))
                            .toList();
                      }
                    }))
        .anyMatch(wrong -> wrong.contains("there are two of 10.0.0."));
  }

  private static boolean isOfPets(InstanceSpec spec) {
    return ChaosGroups.PETS.equals(spec.tags().get(Tags.GROUP));
  }

  private static InstanceSpec unnamed(InstanceSpec spec) {
    return new InstanceSpec(
        spec.properties(), new HashMap<>(spec.tags()), spec.init(), null, List.of());
  }

  private static InstanceDescription renamed(InstanceDescription each, @Nullable LogicalId name) {
    return name == null
        ? each
        : new InstanceDescription(each.id(), name, each.tags(), each.properties());
  }

  @Test
  void whatIsRemovedAndComesBackIsNoticed() {
    try (ChaosSite site = ChaosWatchersTest.site()) {
      InstanceId id = site.rig(0).ready("A");
      String marker = StoreView.of(site.appliance).named(id.value()).orElseThrow().description();
      site.rig(0).destroy(id);
      site.rig(0).awaitGone(id);
      assertThat(site.wrongs(Set.of())).isEmpty();

      site.appliance.profiles().put(id.value(), "h3");
      site.appliance.profiles().edit(id.value(), p -> p.put("description", marker));
      assertThat(site.wrongs(Set.of())).contains(back(id));
    }
  }

  @Test
  void aCreationThatIsForgottenIsNoticedOnceItHasComeToAProfile() {
    try (ChaosSite site = ChaosWatchersTest.site()) {
      InstanceId id = queued(site, 0);
      site.rig(0).ledger().removeIf(id, any -> true);
      assertThat(site.wrongs(Set.of())).isEmpty();

      itsTurnComes(site);
      assertThat(site.wrongs(Set.of())).contains(back(id));
    }
  }

  @Test
  void whatAProcessWasMakingThatLostItsFileMayComeLater() {
    try (ChaosSite site = ChaosWatchersTest.site()) {
      InstanceId id = queued(site, 1);
      site.forget(1, false);
      assertThat(site.wrongs(Set.of())).isEmpty();

      itsTurnComes(site);
      assertThat(site.wrongs(Set.of())).doesNotContain(back(id));
    }
  }

  private static String back(InstanceId id) {
    return "it was over and has a profile again: " + id;
  }

  private static InstanceId queued(ChaosSite site, int process) {
    site.appliance.delay(Delay.VALIDATION, Duration.ofDays(1));
    return site.rig(process).provision("A");
  }

  private static void itsTurnComes(ChaosSite site) {
    site.appliance.advance(Duration.ofDays(1));
    Rig.await("made after all", () -> site.appliance.profiles().names().size() > 2);
  }

  private static InstanceDescription called(String id, @Nullable LogicalId name) {
    return new InstanceDescription(new InstanceId(id), name, Map.of(), null);
  }

  @Test
  void whatOnlyItsMakerRemembersIsMissedOfItsMakerAlone() {
    InstanceId id = new InstanceId("web-1");
    Map<String, String> tags =
        Map.of(Tags.GROUP, "A", "owner", "bob", Promises.TOO_LONG, "much to say");
    Promises promises = new Promises();
    promises.provisioned(0, id, "A", tags);
    List<InstanceDescription> shortened =
        List.of(new InstanceDescription(id, null, Map.of(Tags.GROUP, "A"), null));

    assertThat(promises.broken(1, "A", shortened, any -> false, Set.of())).isEmpty();
    assertThat(promises.broken(0, "A", shortened, any -> false, Set.of()))
        .anyMatch(wrong -> wrong.contains("has lost {") && wrong.contains("much to say"));
  }
}
