package io.github.infrakit4j.instance.oneview.monitoring;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.instance.oneview.provisioning.Departure;
import io.github.infrakit4j.instance.oneview.provisioning.Ledger;
import io.github.infrakit4j.instance.oneview.provisioning.OneViewPlugin;
import io.github.infrakit4j.instance.oneview.provisioning.ProvisioningListener;
import io.github.infrakit4j.instance.oneview.provisioning.Status;
import io.github.infrakit4j.instance.oneview.provisioning.Subject;
import io.github.infrakit4j.instance.oneview.provisioning.Timing;
import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.rest.CallListener;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.Retry;
import io.github.infrakit4j.oneview.rest.Trust;
import io.github.infrakit4j.oneview.simulator.Rack;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;

/** A plugin on a simulated appliance with servers h1, h2 … and template T; time runs fast. */
final class Watched implements AutoCloseable {
  static final Duration LONG = Duration.ofHours(1);
  static final Duration SHORT = Duration.ofMillis(200);

  final SimulatedAppliance appliance;
  final OneViewPlugin plugin;
  private final OneView client;
  private final Ledger ledger;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  Watched(
      Path directory,
      int servers,
      Duration grace,
      ProvisioningListener listener,
      CallListener calls)
      throws IOException {
    this.appliance =
        SimulatedAppliance.builder()
            .rack(Rack.builder().template("T").servers(servers).build())
            .speed(200)
            .start();
    this.client =
        OneView.builder(appliance.url())
            .credentials(new Credentials(appliance.userName(), appliance.password(), null))
            .trust(Trust.caPem(appliance.caPem()))
            .retry(Retry.NONE)
            .listener(calls)
            .build();
    Clock clock = Clock.systemUTC();
    this.ledger = Ledger.open(directory.resolve("state.json"), clock);
    this.plugin =
        OneViewPlugin.builder(() -> client, ledger)
            .clock(clock)
            .timing(timing(grace))
            .listener(ProvisioningListener.all(listener, last()))
            .build();
  }

  /** Hears of everything after the listener under test: what it was told, that one has counted. */
  private ProvisioningListener last() {
    return new ProvisioningListener() {
      @Override
      public void ready(Subject subject, String words) {
        told.add("ready " + subject.id().value());
      }

      @Override
      public void gone(Subject subject, Departure departure, String why) {
        told.add("gone " + subject.id().value());
      }
    };
  }

  private static Timing timing(Duration grace) {
    return new Timing(
        Duration.ofSeconds(5),
        Duration.ofMillis(5),
        Duration.ofMillis(40),
        Duration.ofMillis(400),
        Duration.ofMinutes(5),
        Duration.ofSeconds(3),
        Duration.ofMillis(500),
        Duration.ofSeconds(5),
        SHORT,
        Duration.ofMinutes(1),
        LONG,
        grace,
        LONG);
  }

  InstanceId provision(String group, String more) {
    return plugin.provision(
        new InstanceSpec(
            Json.of("{\"TemplateName\":\"T\"" + more + "}"),
            Map.of(Tags.GROUP, group),
            "",
            null,
            List.of()));
  }

  InstanceId ready(String group) {
    InstanceId id = provision(group, "");
    awaitReady(id);
    return id;
  }

  void destroy(InstanceId id) {
    plugin.destroy(id, DestroyContext.TERMINATE);
    awaitGone(id);
  }

  void awaitReady(InstanceId id) {
    await("ready", () -> told.contains("ready " + id.value()));
  }

  void awaitGone(InstanceId id) {
    await("gone", () -> told.contains("gone " + id.value()));
  }

  String state(InstanceId id) {
    return plugin.status().instances().stream()
        .filter(each -> each.id().equals(id.value()))
        .map(Status.Instance::state)
        .findAny()
        .orElse("gone");
  }

  void describe() {
    plugin.describeInstances(Map.of(), true);
  }

  static void await(String what, Callable<Boolean> condition) {
    Awaitility.await(what)
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(5))
        .until(condition);
  }

  @Override
  public void close() {
    plugin.close();
    client.close();
    ledger.close();
    appliance.close();
  }
}
