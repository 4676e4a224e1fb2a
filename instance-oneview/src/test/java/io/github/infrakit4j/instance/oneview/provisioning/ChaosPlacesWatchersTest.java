package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who minds in the chaos where instances are, and what moves between places, can complain. */
class ChaosPlacesWatchersTest {
  private static final InstanceId MADE = new InstanceId("T-1");
  private static final String HASH = "hash-of-a-wish";

  /** As a plugin that takes no notice of what its groups ask for. */
  @Test
  void anInstanceOnAnotherServerThanItAskedForIsNoticed() {
    assertThat(
            ChaosWatchersTest.complaints(
                (appliance, plugin) ->
                    new ChaosWatchersTest.Real(plugin) {
                      @Override
                      public InstanceId provision(InstanceSpec spec) {
                        String anywhere =
                            spec.properties().text().replaceAll(",\"Placement\":\\{[^}]*\\}", "");
                        return real.provision(
                            new InstanceSpec(
                                Json.of(anywhere),
                                new HashMap<>(spec.tags()),
                                spec.init(),
                                spec.logicalId(),
                                List.of()));
                      }
                    }))
        .anyMatch(wrong -> wrong.matches("T-\\S+ asked for h\\d+ and was reserved on h\\d+"));
  }

  @Test
  void alsoOneThatWasOnAnotherServerForAMomentOnly() {
    try (ChaosSite site = ChaosWatchersTest.site()) {
      wish(site, Set.of("h4", "h5"));
      mark(site, "h4");
      assertThat(site.wrongs(Set.of())).isEmpty();

      site.appliance.profiles().move(MADE.value(), "h6");
      site.appliance.profiles().move(MADE.value(), "h5");
      assertThat(site.wrongs(Set.of()))
          .anyMatch(wrong -> wrong.startsWith("T-1 asked for ") && wrong.endsWith("put on h6"))
          .noneMatch(wrong -> wrong.endsWith("put on h5"));
    }
  }

  @Test
  void oneThatAnOperatorMadeAnInstanceMayBeAnywhere() {
    try (ChaosSite site = ChaosWatchersTest.site()) {
      wish(site, Set.of("h4"));
      site.placed.adopted(MADE);
      mark(site, "h6");

      assertThat(site.wrongs(Set.of())).isEmpty();
    }
  }

  @Test
  void aCopyMayBeAnywhereAlsoWhenItAloneIsLeft() {
    try (ChaosSite site = ChaosWatchersTest.site()) {
      wish(site, Set.of("h4"));
      mark(site, "h4");
      assertThat(site.wrongs(Set.of())).isEmpty();
      String words = StoreView.of(site.appliance).named(MADE.value()).orElseThrow().description();
      site.appliance.profiles().put("copy", "h6");
      site.appliance.profiles().edit("copy", p -> p.put("description", words));
      site.appliance.profiles().delete(MADE.value());
      assertThat(site.rig(0).describe(Map.of())).hasSize(1);

      assertThat(site.wrongs(Set.of("copy"))).isEmpty();
    }
  }

  private static void wish(ChaosSite site, Set<String> servers) {
    site.singles.answered(MADE);
    site.placed.committed(HASH, new ServerWish("{}", false, servers));
  }

  private static void mark(ChaosSite site, String server) {
    String marker =
        Marker.of(MADE, null, Map.of(), Map.of(Tags.CONFIG_HASH, HASH)).writeInto("", 1000);
    site.appliance.profiles().put(MADE.value(), server);
    site.appliance.profiles().edit(MADE.value(), p -> p.put("description", marker));
  }

  /** The checker must know what is meant as the appliance does, or its silence says nothing. */
  @Test
  void whatIsAskedForIsThere() {
    try (ChaosSite site = ChaosWatchersTest.site()) {
      Stream.iterate(0, i -> i + 1)
          .limit(60)
          .map(i -> site.wishes.any(new Random(i)))
          .distinct()
          .filter(wish -> !wish.isAny())
          .forEach(wish -> assertThat(taken(site, wish)).as(wish.placement()).isTrue());
    }
  }

  private static boolean taken(ChaosSite site, ServerWish wish) {
    String properties = "\"TemplateName\":\"T\",\"Placement\":" + wish.placement();
    InstanceId id = site.rig(0).ready("A", properties);
    String server = site.appliance.profiles().serverOf(id.value()).orElseThrow();
    site.rig(0).destroy(id);
    site.rig(0).awaitGone(id);
    return wish.takes(server, "");
  }

  @Test
  void whoseWayIsShutIsRefusedAndNobodyElse() {
    try (ChaosSite site = ChaosWatchersTest.site()) {
      site.ways.shut(1);
      assertThat(site.rig(0).describe("A")).isEmpty();
      assertThatThrownBy(() -> site.rig(1).describe("A")).isInstanceOf(PluginException.class);

      site.ways.reopen();
      assertThat(site.rig(1).describe("A")).isEmpty();
    }
  }

  @Test
  void theLeaderAloneIsAskedForPets() {
    try (ChaosSite site = ChaosWatchersTest.site()) {
      Leader leader = new Leader();
      ChaosControl control = new ChaosControl(site, leader);
      assertThat(control.poll(1, ChaosGroups.PETS)).isEqualTo("poll P through process 0");
      leader.change();

      assertThat(control.poll(0, ChaosGroups.PETS)).isEqualTo("poll P through process 1");
      assertThat(control.poll(0, "A")).isEqualTo("poll A through process 0");
    }
  }
}
