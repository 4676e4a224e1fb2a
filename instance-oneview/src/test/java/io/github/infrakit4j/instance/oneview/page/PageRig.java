package io.github.infrakit4j.instance.oneview.page;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.instance.oneview.monitoring.InstanceEvents;
import io.github.infrakit4j.instance.oneview.monitoring.MonitorAddress;
import io.github.infrakit4j.instance.oneview.operator.Document;
import io.github.infrakit4j.instance.oneview.operator.Served;
import io.github.infrakit4j.instance.oneview.provisioning.Ledger;
import io.github.infrakit4j.instance.oneview.provisioning.OneViewPlugin;
import io.github.infrakit4j.instance.oneview.provisioning.Status;
import io.github.infrakit4j.instance.oneview.provisioning.Subject;
import io.github.infrakit4j.instance.oneview.provisioning.Timing;
import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.rest.Credentials;
import io.github.infrakit4j.oneview.rest.Retry;
import io.github.infrakit4j.oneview.rest.Trust;
import io.github.infrakit4j.oneview.simulator.Rack;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A plugin on a simulated rack, whose time moves when it is told to, and the plugin's page. */
final class PageRig implements AutoCloseable {
  static final Duration LONG = Duration.ofHours(1);
  static final Duration SHORT = Duration.ofMillis(100);

  final SimulatedAppliance appliance;
  final OneViewPlugin plugin;
  final List<RuntimeException> defects = new CopyOnWriteArrayList<>();
  private final InstanceEvents events = new InstanceEvents();
  private final OneView client;
  private final Ledger ledger;
  private final List<Shown> others = new ArrayList<>();
  private @Nullable PageServer page;

  PageRig(Path directory, Rack rack) throws IOException {
    appliance = SimulatedAppliance.builder().rack(rack).manualClock().start();
    client =
        OneView.builder(appliance.url())
            .credentials(new Credentials(appliance.userName(), appliance.password(), null))
            .trust(Trust.caPem(appliance.caPem()))
            .retry(Retry.NONE)
            .build();
    Clock clock = Clock.systemUTC();
    ledger = Ledger.open(directory.resolve("state.json"), clock);
    plugin =
        OneViewPlugin.builder(() -> client, ledger)
            .clock(clock)
            .timing(
                new Timing(
                    Duration.ofSeconds(5),
                    Duration.ofMillis(5),
                    Duration.ofMillis(40),
                    Duration.ofMillis(400),
                    LONG,
                    LONG,
                    LONG,
                    LONG,
                    LONG,
                    LONG,
                    LONG,
                    Duration.ofMillis(1),
                    LONG))
            .listener(events)
            .build();
  }

  /** Two enclosures and two rack servers; some carry profiles of others. */
  static Rack rack() {
    Rack.Builder rack =
        Rack.builder().enclosure("encl1", "EG1", 8).enclosure("encl2", "EG1", 8).template("docker");
    for (int bay = 1; bay <= 8; bay++) {
      int here = bay;
      rack.server("encl1, bay " + bay, s -> s.bay("encl1", here).power(here == 6 ? "On" : "Off"));
    }
    for (int bay = 1; bay <= 6; bay++) {
      int here = bay;
      rack.server("encl2, bay " + bay, s -> s.bay("encl2", here).power(here == 5 ? "On" : "Off"));
    }
    return rack.rackServer("rack1", s -> s.power("On"))
        .rackServer("rack2")
        .profile("payroll", p -> p.server("encl1, bay 6").description("do not touch"))
        .profile("mail", p -> p.server("encl2, bay 5").template("docker"))
        .build();
  }

  /** Has the page show another appliance too. */
  void beside(String alias, PageRig other) {
    others.add(other.shown(alias));
  }

  private Shown shown(String alias) {
    return new Shown(
        new Served(
            alias,
            plugin,
            () -> Document.of("Address", appliance.url(), "User", "ops", "Session", "open")),
        events);
  }

  PageServer serve(String address, Duration every) throws IOException {
    List<Shown> all = new ArrayList<>(List.of(shown("")));
    all.addAll(others);
    page =
        PageServer.start(
            MonitorAddress.parse(address),
            PosixFilePermissions.fromString("rw-------"),
            Document.of("Name", "instance-oneview", "Version", "0.1.0"),
            all,
            every,
            defects::add);
    return page;
  }

  PageServer page() {
    return Objects.requireNonNull(page);
  }

  InstanceId provision(String group) {
    return plugin.provision(
        new InstanceSpec(
            Json.of(
                "{\"TemplateName\":\"docker\",\"ProfileName\":\"" + group + "\",\"PowerOn\":true}"),
            Map.of(Tags.GROUP, group),
            "",
            null,
            List.of()));
  }

  InstanceId ready(String group) {
    InstanceId id = provision(group);
    await(
        "ready",
        () -> {
          appliance.advance(Duration.ofSeconds(5));
          return state(id).equals("ready");
        });
    return id;
  }

  /** What the instance's server is called. */
  String server(InstanceId id) {
    return plugin.status().instances().stream()
        .filter(each -> each.id().equals(id.value()))
        .map(Status.Instance::server)
        .filter(Objects::nonNull)
        .findAny()
        .orElseThrow();
  }

  /** Breaks its server until it no longer counts. */
  void lose(InstanceId id) {
    appliance.servers().fail(server(id));
    await(
        "lost",
        () -> {
          plugin.describeInstances(Map.of(), true);
          return plugin.status().lost().stream().anyMatch(one -> one.id().equals(id.value()));
        });
  }

  private String state(InstanceId id) {
    return plugin.status().instances().stream()
        .filter(each -> each.id().equals(id.value()))
        .map(Status.Instance::state)
        .findAny()
        .orElse("gone");
  }

  /** Something that is told to whoever looks. */
  void happens() {
    events.moved(new Subject(new InstanceId("x"), null, null, null, null), "something");
  }

  int listings() {
    return appliance.journal().count("GET", "/rest/server-hardware");
  }

  static void await(String what, Callable<Boolean> condition) {
    Awaitility.await(what)
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(5))
        .until(condition);
  }

  @Override
  public void close() {
    if (page != null) {
      page.close();
    }
    plugin.close();
    client.close();
    ledger.close();
    appliance.close();
  }
}
