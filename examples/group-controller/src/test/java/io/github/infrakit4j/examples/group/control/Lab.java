package io.github.infrakit4j.examples.group.control;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.group.GroupSpec;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A controller whose rounds, clock and plugins are in the hands of the test. */
final class Lab implements PluginLookup, AutoCloseable {
  final Journal journal = new Journal();
  final RecordedInstances instances = new RecordedInstances();
  final RecordedFlavor flavor = new RecordedFlavor();
  final ManualRounds rounds = new ManualRounds();
  final HandClock clock = new HandClock();
  private final Path state;
  private final Settings settings;
  private final Map<String, InstancePlugin> instancePlugins = new ConcurrentHashMap<>();
  private Intents intents;
  GroupController controller;

  Lab(Path directory) {
    this(directory, Settings.DEFAULT);
  }

  Lab(Path directory, Settings settings) {
    state = directory.resolve("state").resolve("groups.json");
    this.settings = settings;
    instancePlugins.put("machines", instances);
    intents = Intents.open(state);
    controller = newController();
  }

  private GroupController newController() {
    return new GroupController(
        new Context(
            intents, this, settings, journal, rounds, new Crew(settings.parallel()), clock));
  }

  /** Adds an Instance plugin. */
  void plugin(String name, InstancePlugin plugin) {
    instancePlugins.put(name, plugin);
  }

  /** As after a crash: a new process that knows only what is on the disk. */
  void restart() {
    close();
    rounds.forgetAll();
    intents = Intents.open(state);
    controller = newController();
  }

  Path state() {
    return state;
  }

  @Override
  public InstancePlugin instance(String name) {
    return Optional.ofNullable(instancePlugins.get(name)).orElseThrow(() -> notFound(name));
  }

  @Override
  public FlavorPlugin flavor(String name) {
    if (!name.equals("plain")) {
      throw notFound(name);
    }
    return flavor;
  }

  private static PluginException notFound(String name) {
    return new PluginException("plugin not found:" + name);
  }

  /** Commits. */
  String commit(String id, int size, String version) {
    return controller.commitGroup(spec(id, size, version, ""), false);
  }

  /** A specification; what comes after the allocation can be given. */
  static GroupSpec spec(String id, int size, String version, String more) {
    return spec(id, "{\"Size\":%d}".formatted(size), "machines", version, more);
  }

  static GroupSpec spec(String id, String allocation, String plugin, String version, String more) {
    return new GroupSpec(
        new GroupId(id),
        Json.of(
            """
            {"Allocation":%s,"Instance":{"Plugin":"%s","Properties":{"Version":"%s"}},\
            "Flavor":{"Plugin":"plain","Properties":{}}%s}"""
                .formatted(allocation, plugin, version, more)));
  }

  void round(String id) {
    rounds.run(new GroupId(id));
  }

  List<String> ids(String group) {
    return members(group).stream().map(each -> each.id().value()).sorted().toList();
  }

  List<InstanceDescription> members(String group) {
    return instances.truth.describeInstances(Map.of(Tags.GROUP, group), true);
  }

  @Override
  public void close() {
    controller.close();
    intents.close();
  }

  /** A clock that goes when it is told. */
  static final class HandClock extends Clock {
    Instant now = Instant.parse("2026-11-21T12:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
