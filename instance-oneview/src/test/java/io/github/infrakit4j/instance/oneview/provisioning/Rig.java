package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.Retry;
import io.github.infrakit4j.oneview.rest.Trust;
import io.github.infrakit4j.oneview.simulator.Rack;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A simulated appliance with a plugin on it, for tests; time runs fast. */
final class Rig implements AutoCloseable {
  static final double SPEED = 200;

  /** Pauses and limits in keeping with the speed. */
  static final Timing TIMING =
      new Timing(
          Duration.ofSeconds(5),
          Duration.ofMillis(5),
          Duration.ofMillis(40),
          Duration.ofMillis(400),
          Duration.ofMinutes(5),
          Duration.ofSeconds(3),
          Duration.ofMillis(500),
          Duration.ofSeconds(5),
          Duration.ofMillis(300),
          Duration.ofMinutes(1),
          Duration.ofHours(1),
          Duration.ofMillis(300),
          Duration.ofHours(6));

  /** {@link #TIMING} with another time to answer and other pauses. */
  static Timing timing(Duration answer, Duration poll) {
    return new Timing(
        answer,
        poll,
        poll,
        TIMING.settle(),
        TIMING.provisionLimit(),
        TIMING.powerLimit(),
        TIMING.softOff(),
        TIMING.destroyLimit(),
        TIMING.failedShown(),
        TIMING.coolDown(),
        TIMING.longestCoolDown(),
        TIMING.healthGrace(),
        TIMING.lostKept());
  }

  /** {@link #TIMING} with other limits, and time to remove. */
  static Timing limits(Duration provisionLimit, Duration softOff) {
    return new Timing(
        TIMING.answer(),
        TIMING.firstPoll(),
        TIMING.longestPoll(),
        TIMING.settle(),
        provisionLimit,
        TIMING.powerLimit(),
        softOff,
        Duration.ofMinutes(30),
        TIMING.failedShown(),
        TIMING.coolDown(),
        TIMING.longestCoolDown(),
        TIMING.healthGrace(),
        TIMING.lostKept());
  }

  /** {@link #TIMING} with another time for which a lost instance is kept. */
  static Timing keeping(Duration lostKept) {
    return new Timing(
        TIMING.answer(),
        TIMING.firstPoll(),
        TIMING.longestPoll(),
        TIMING.settle(),
        TIMING.provisionLimit(),
        TIMING.powerLimit(),
        TIMING.softOff(),
        TIMING.destroyLimit(),
        TIMING.failedShown(),
        TIMING.coolDown(),
        TIMING.longestCoolDown(),
        TIMING.healthGrace(),
        lostKept);
  }

  /** {@link #TIMING} with another time in which a profile may turn up unannounced. */
  static Timing settling(Duration settle) {
    return new Timing(
        TIMING.answer(),
        TIMING.firstPoll(),
        TIMING.longestPoll(),
        settle,
        TIMING.provisionLimit(),
        TIMING.powerLimit(),
        TIMING.softOff(),
        TIMING.destroyLimit(),
        TIMING.failedShown(),
        TIMING.coolDown(),
        TIMING.longestCoolDown(),
        TIMING.healthGrace(),
        TIMING.lostKept());
  }

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final SimulatedAppliance appliance;
  final Path state;
  Recording events = new Recording();
  final ShiftedClock clock = new ShiftedClock();
  private final Timing timing;
  private final Policy policy;
  private final Namespace namespace;
  private final Path directory;
  private final Function<SimulatedAppliance, OneView> connector;
  private OneView client;
  private Ledger ledger;
  private OneViewPlugin plugin;

  private Rig(
      SimulatedAppliance appliance,
      Timing timing,
      Policy policy,
      Namespace namespace,
      Path directory,
      Function<SimulatedAppliance, OneView> connector) {
    this.connector = connector;
    this.appliance = appliance;
    this.timing = timing;
    this.policy = policy;
    this.namespace = namespace;
    this.directory = directory;
    this.state = directory.resolve("state.json");
    this.client = connector.apply(appliance);
    this.ledger = Ledger.open(state, clock);
    this.plugin = plug();
  }

  /** Servers h1 to hN and template T. */
  static Rig of(int servers) {
    return of(rack -> rack.servers(servers));
  }

  static Rig of(UnaryOperator<Rack.Builder> rack) {
    return of(rack, builder -> builder.speed(SPEED), TIMING);
  }

  static Rig of(UnaryOperator<Rack.Builder> rack, Policy policy) {
    return of(rack, builder -> builder.speed(SPEED), TIMING, policy);
  }

  static Rig of(
      UnaryOperator<Rack.Builder> rack,
      UnaryOperator<SimulatedAppliance.Builder> settings,
      Timing timing) {
    return of(rack, settings, timing, Policy.DEFAULT);
  }

  static Rig of(
      UnaryOperator<Rack.Builder> rack,
      UnaryOperator<SimulatedAppliance.Builder> settings,
      Timing timing,
      Policy policy) {
    return of(rack, settings, timing, policy, Rig::connect);
  }

  /** One whose client is made, and after a restart made anew, in the given way. */
  static Rig of(
      UnaryOperator<Rack.Builder> rack,
      UnaryOperator<SimulatedAppliance.Builder> settings,
      Timing timing,
      Policy policy,
      Function<SimulatedAppliance, OneView> connector) {
    try {
      SimulatedAppliance.Builder builder =
          SimulatedAppliance.builder().rack(rack.apply(Rack.builder().template("T")).build());
      return new Rig(
          settings.apply(builder).start(),
          timing,
          policy,
          Namespace.NONE,
          Files.createTempDirectory("rig"),
          connector);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another plugin process on the same appliance, with a ledger of its own. */
  Rig replica(Namespace other) {
    return replica(other, connector);
  }

  /** Another plugin process whose client is made in the given way. */
  Rig replica(Namespace other, Function<SimulatedAppliance, OneView> its) {
    try {
      return new Rig(appliance, timing, policy, other, Files.createTempDirectory("replica"), its);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static OneView connect(SimulatedAppliance appliance) {
    return client(appliance, appliance.url()).build();
  }

  /** Settings of a client that reaches the appliance by the given way. */
  static OneView.Builder client(SimulatedAppliance appliance, String url) {
    return OneView.builder(url)
        .credentials(new Credentials(appliance.userName(), appliance.password(), null))
        .trust(Trust.caPem(appliance.caPem()))
        .callTimeout(Duration.ofSeconds(2))
        .loginPause(Duration.ZERO)
        .retry(new Retry(3, Duration.ofMillis(10), Duration.ofMillis(50)));
  }

  private OneViewPlugin plug() {
    OneView now = client;
    return OneViewPlugin.builder(() -> now, ledger)
        .timing(timing)
        .policy(policy)
        .clock(clock)
        .namespace(namespace)
        .listener(events)
        .build();
  }

  OneViewPlugin plugin() {
    return plugin;
  }

  Ledger ledger() {
    return ledger;
  }

  /** Stops the plugin as a crash would: what is in flight is lost, and nothing more is written. */
  void kill() {
    plugin.halt();
    ledger.close();
    client.close();
  }

  /** Starts a new plugin on what the old one left. */
  void start() {
    events = new Recording();
    client = connector.apply(appliance);
    ledger = Ledger.open(state, clock);
    plugin = plug();
  }

  void restart() {
    kill();
    start();
  }

  InstanceId provision(String group) {
    return provision(group, "\"TemplateName\":\"T\"");
  }

  InstanceId provision(String group, String properties) {
    return provision(Map.of(Tags.GROUP, group, Tags.CONFIG_HASH, "hash-" + group), properties);
  }

  InstanceId provision(Map<String, String> tags, String properties) {
    return provision(tags, properties, null);
  }

  InstanceId provision(Map<String, String> tags, String properties, @Nullable LogicalId logicalId) {
    return plugin.provision(
        new InstanceSpec(
            Json.of("{" + properties + "}"), new HashMap<>(tags), "", logicalId, List.of()));
  }

  void destroy(InstanceId id) {
    plugin.destroy(id, DestroyContext.TERMINATE);
  }

  List<InstanceDescription> describe(Map<String, String> tags) {
    return plugin.describeInstances(tags, true);
  }

  List<InstanceDescription> describe(String group) {
    return describe(Map.of(Tags.GROUP, group));
  }

  List<InstanceId> ids(String group) {
    return describe(group).stream().map(InstanceDescription::id).toList();
  }

  InstanceDescription description(InstanceId id) {
    return describe(Map.of()).stream().filter(each -> each.id().equals(id)).findAny().orElseThrow();
  }

  String properties(InstanceId id) {
    Json json = description(id).properties();
    return json == null ? "" : json.text();
  }

  /** Provisions and waits until the instance is ready. */
  InstanceId ready(String group) {
    return ready(group, "\"TemplateName\":\"T\"");
  }

  InstanceId ready(String group, String properties) {
    InstanceId id = provision(group, properties);
    awaitReady(id);
    return id;
  }

  void awaitReady(InstanceId... ids) {
    for (InstanceId id : ids) {
      await(
          "instance " + id + " ready",
          () -> ledger.find(id).filter(e -> e.stage() instanceof Stage.Ready).isPresent());
    }
  }

  void awaitGone(InstanceId... ids) {
    for (InstanceId id : ids) {
      await("instance " + id + " gone", () -> ledger.find(id).isEmpty());
    }
  }

  static void await(String what, java.util.concurrent.Callable<Boolean> condition) {
    Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(condition);
  }

  /** The requests that changed something on the appliance, without logins. */
  List<String> changes() {
    return appliance.journal().all().stream()
        .filter(exchange -> !exchange.method().equals("GET"))
        .filter(exchange -> !exchange.path().startsWith("/rest/login-sessions"))
        .map(exchange -> exchange.method() + " " + exchange.path())
        .toList();
  }

  int posts() {
    return appliance.journal().count("POST", "/rest/server-profiles");
  }

  @Override
  public void close() {
    kill();
    try (Stream<Path> files = Files.walk(directory)) {
      Assertions.assertThat(appliance.history().violations()).isEmpty();
      files.sorted(java.util.Comparator.reverseOrder()).forEach(Rig::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      appliance.close();
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
