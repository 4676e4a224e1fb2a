package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.PowerRequest;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * Plugins that do what must never happen: whoever minds the chaos says so of each. A watcher that
 * cannot complain proves nothing by its silence.
 */
class ChaosWatchersTest {
  private static final int POLLS = 40;

  /** A plugin that does all as the real one; each bad one does one thing otherwise. */
  static class Real implements InstancePlugin {
    final InstancePlugin real;

    Real(InstancePlugin real) {
      this.real = real;
    }

    @Override
    public void validate(Json properties) {
      real.validate(properties);
    }

    @Override
    public InstanceId provision(InstanceSpec spec) {
      return real.provision(spec);
    }

    @Override
    public void label(InstanceId id, Map<String, String> labels) {
      real.label(id, labels);
    }

    @Override
    public void destroy(InstanceId id, DestroyContext context) {
      real.destroy(id, context);
    }

    @Override
    public List<InstanceDescription> describeInstances(
        Map<String, String> tags, boolean properties) {
      return real.describeInstances(tags, properties);
    }
  }

  static List<String> complaints(
      BiFunction<SimulatedAppliance, InstancePlugin, InstancePlugin> wrap) {
    try (Chaos chaos = new Chaos(4711, wrap)) {
      for (int i = 0; i < POLLS && chaos.wrongs().isEmpty(); i++) {
        chaos.poll(i);
      }
      return chaos.wrongs();
    }
  }

  @Test
  void nobodyComplainsOfThePluginItself() {
    assertThat(complaints((appliance, plugin) -> plugin)).isEmpty();
  }

  @Test
  void anInstanceThatIsLeftOutIsMissed() {
    assertThat(
            complaints(
                (appliance, plugin) ->
                    new Real(plugin) {
                      @Override
                      public List<InstanceDescription> describeInstances(
                          Map<String, String> tags, boolean properties) {
                        List<InstanceDescription> all = real.describeInstances(tags, properties);
                        return all.isEmpty() ? all : all.subList(1, all.size());
                      }
                    }))
        .anyMatch(wrong -> wrong.contains("not described"));
  }

  @Test
  void anInstanceThatIsNotThereIsNoticed() {
    InstanceDescription invented =
        new InstanceDescription(new InstanceId("ghost"), null, Map.of(Tags.GROUP, "A"), null);
    assertThat(
            complaints(
                (appliance, plugin) ->
                    new Real(plugin) {
                      @Override
                      public List<InstanceDescription> describeInstances(
                          Map<String, String> tags, boolean properties) {
                        return List.of(invented);
                      }
                    }))
        .anyMatch(wrong -> wrong.contains("described and nowhere: ghost"));
  }

  @Test
  void anInstanceOfAnotherInfraKitIsNoneOfOurs() {
    InstanceDescription others =
        new InstanceDescription(new InstanceId("other-1"), null, Map.of(Tags.GROUP, "A"), null);
    assertThat(
            complaints(
                (appliance, plugin) ->
                    new Real(plugin) {
                      @Override
                      public List<InstanceDescription> describeInstances(
                          Map<String, String> tags, boolean properties) {
                        return List.of(others);
                      }
                    }))
        .anyMatch(wrong -> wrong.contains("described and nowhere: other-1"));
  }

  @Test
  void twoInstancesForOneProvisionAreNoticed() {
    assertThat(
            complaints(
                (appliance, plugin) ->
                    new Real(plugin) {
                      @Override
                      public InstanceId provision(InstanceSpec spec) {
                        real.provision(spec);
                        return real.provision(spec);
                      }
                    }))
        .anyMatch(wrong -> wrong.contains("instances that nobody asked for"));
  }

  @Test
  void twoProfilesOnOneServerAreNoticed() {
    try (ChaosSite site = site()) {
      String server = site.appliance.servers().uri("h1");
      site.appliance.profiles().put("second", "h3");
      site.appliance.profiles().edit("second", p -> p.put("serverHardwareUri", server));

      assertThat(site.wrongs(Set.of())).anyMatch(wrong -> wrong.contains("two profiles"));
    }
  }

  @Test
  void twoProfilesOfOneInstanceAreNoticed() {
    String marker =
        Marker.of(new InstanceId("web-1"), null, Map.of(), Map.of()).writeInto("", 1000);
    try (ChaosSite site = site()) {
      for (String name : List.of("web-1", "web-1-again")) {
        site.appliance.profiles().put(name, name.equals("web-1") ? "h3" : "h4");
        site.appliance.profiles().edit(name, p -> p.put("description", marker));
      }

      assertThat(site.wrongs(Set.of()))
          .anyMatch(wrong -> wrong.contains("instance web-1 has two profiles"));
      assertThat(site.wrongs(Set.of("web-1-again"))).isEmpty();
    }
  }

  static ChaosSite site() {
    return new ChaosSite(true, watch(), (appliance, plugin) -> plugin);
  }

  private static RpcWatch watch() {
    return new RpcWatch(Instant::now, Duration.ofMinutes(1));
  }

  /** Goes past the plugin to the appliance, as a defect in it would. */
  private static Optional<String> powers(SimulatedAppliance appliance, String server, String how) {
    try (OneView client = Rig.connect(appliance)) {
      client
          .hardware()
          .power(
              ResourceUri.of(appliance.servers().uri(server)),
              how.equals("On") ? PowerRequest.ON : PowerRequest.HARD_OFF);
      return Optional.of(server);
    }
  }

  @Test
  void whatIsDoneToAForeignServerIsNoticed() {
    assertThat(
            complaints(
                (appliance, plugin) ->
                    new Real(plugin) {
                      @Override
                      public InstanceId provision(InstanceSpec spec) {
                        powers(appliance, "h1", "On");
                        return real.provision(spec);
                      }
                    }))
        .anyMatch(wrong -> wrong.contains("not ours and asked to change: payroll"));
  }

  @Test
  void whoChangesWithoutALookIsNoticed() {
    try (ChaosSite site = site()) {
      site.appliance.profiles().put("web", "h3");
      assertThat(site.wrongs(Set.of())).isEmpty();
      powers(site.appliance, "h3", "On");

      String web = String.valueOf(site.appliance.profiles().byName("web").orElseThrow().get("uri"));
      assertThat(site.wrongs(Set.of()))
          .anyMatch(wrong -> wrong.startsWith("changed without a look at " + web))
          .anyMatch(wrong -> wrong.contains(site.appliance.servers().uri("h3") + ": "));
    }
  }

  @Test
  void aForeignProfileThatIsDeletedIsMissed() {
    try (ChaosSite site = site()) {
      site.appliance.profiles().delete("payroll");

      assertThat(site.wrongs(Set.of()))
          .anyMatch(wrong -> wrong.contains("not ours and not as it was"));
    }
  }

  @Test
  void aRunningServerThatIsSwitchedOffUnaskedIsNoticed() {
    try (ChaosSite site = new ChaosSite(false, watch(), (appliance, plugin) -> plugin)) {
      site.appliance.servers().power("h5", "On");
      assertThat(site.wrongs(Set.of())).isEmpty();
      powers(site.appliance, "h5", "Off");

      assertThat(site.wrongs(Set.of()))
          .anyMatch(wrong -> wrong.contains("switched off without a profile and unasked: h5"));
    }
  }

  @Test
  void anAnswerThatWaitsForHardwareIsTooLate() {
    Instant[] now = {Instant.EPOCH};
    RpcWatch watch = new RpcWatch(() -> now[0], Duration.ofSeconds(15));
    watch.call("quick", () -> now[0] = now[0].plusSeconds(14));
    assertThat(watch.wrongs()).isEmpty();
    watch.within(
        Duration.ofSeconds(5),
        List.of("waits"),
        () -> watch.call("waits", () -> now[0] = now[0].plusSeconds(6)));
    watch.call("sleeps", () -> now[0] = now[0].plusSeconds(16));

    assertThat(watch.wrongs()).hasSize(2).allMatch(wrong -> wrong.contains("longer than"));
  }

  @Test
  void aCallThatBreaksIsNoticedUnlessItsProcessDies() {
    RpcWatch watch = watch();
    watch.dying(true);
    broken(watch);
    assertThat(watch.wrongs()).isEmpty();
    watch.dying(false);
    broken(watch);

    assertThat(watch.wrongs()).anyMatch(wrong -> wrong.contains("IllegalState"));
  }

  private static void broken(RpcWatch watch) {
    try {
      watch.call(
          "breaks",
          () -> {
            throw new IllegalStateException("oops");
          });
    } catch (PluginException broken) {
      assertThat(broken).hasMessageContaining("broke off");
    }
  }

  @Test
  void anInstanceThatWasAnsweredAndNeverBegunIsMissed() {
    assertThat(
            complaints(
                (appliance, plugin) ->
                    new Real(plugin) {
                      @Override
                      public InstanceId provision(InstanceSpec spec) {
                        return new InstanceId("T-forgotten");
                      }
                    }))
        .anyMatch(wrong -> wrong.contains("provisioned and not described: T-forgotten"));
  }

  @Test
  void aTagThatIsLostIsMissed() {
    assertThat(
            complaints(
                (appliance, plugin) ->
                    new Real(plugin) {
                      @Override
                      public InstanceId provision(InstanceSpec spec) {
                        Map<String, String> fewer = new HashMap<>(spec.tags());
                        fewer.remove("owner");
                        return real.provision(spec.withTags(fewer));
                      }
                    }))
        .anyMatch(wrong -> wrong.contains("has lost {owner="));
  }

  @Test
  void aLabelAndARemovalThatAreForgottenAreMissed() {
    InstanceId id = new InstanceId("web-1");
    String marker = Marker.of(id, null, Map.of(), Map.of(Tags.GROUP, "A")).writeInto("", 1000);
    Promises promises = new Promises();
    try (Rig rig =
        Rig.of(
            rack -> rack.servers(2).profile(id.value(), p -> p.server("h1").description(marker)))) {
      promises.labelled(0, id, Map.of("role", "db"));
      assertThat(promises.broken(0, "A", rig.describe("A"), any -> false, Set.of()))
          .anyMatch(wrong -> wrong.contains("has lost {role=db}"));

      promises.removed(0, id, 1);
      assertThat(
              promises.forgottenRemovals(
                  0, rig.ledger(), any -> 1, () -> StoreView.of(rig.appliance)))
          .anyMatch(wrong -> wrong.contains("is forgotten: web-1"));

      assertThat(
              promises.forgottenRemovals(
                  0, rig.ledger(), any -> 2, () -> StoreView.of(rig.appliance)))
          .as("told meanwhile that it was given up")
          .isEmpty();

      promises.removed(0, id, 1);
      promises.refused(0, id);
      assertThat(
              promises.forgottenRemovals(
                  0, rig.ledger(), any -> 1, () -> StoreView.of(rig.appliance)))
          .isEmpty();
    }
  }

  @Test
  void aSecretInARefusalIsHeard() {
    assertThat(
            complaints(
                (appliance, plugin) ->
                    new Real(plugin) {
                      @Override
                      public InstanceId provision(InstanceSpec spec) {
                        throw new PluginException("refused for " + appliance.password());
                      }
                    }))
        .anyMatch(wrong -> wrong.contains("a secret in a refusal"))
        .noneMatch(wrong -> wrong.contains("Pa55word"));
  }

  @Test
  void aSecretInTheStateFileIsSeen() {
    assertThat(
            complaints(
                (appliance, plugin) ->
                    new Real(plugin) {
                      @Override
                      public InstanceId provision(InstanceSpec spec) {
                        Map<String, String> more = new HashMap<>(spec.tags());
                        more.put("secret", ChaosSite.OTHER_PASSWORD);
                        return real.provision(spec.withTags(more));
                      }
                    }))
        .anyMatch(wrong -> wrong.contains("a secret in state.json"));
  }

  @Test
  void tokensOfSessionsAreSecretsToo() {
    try (ChaosSite site = site()) {
      int before = site.secrets.known();
      site.rig(0).describe("A");

      assertThat(site.secrets.known()).isGreaterThan(before);
    }
  }
}
