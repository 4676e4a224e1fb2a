package io.github.infrakit4j.quickstart;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.group.GroupPlugin;
import io.github.infrakit4j.infrakit.group.GroupSpec;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.simulator.Servers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The life of two groups, from their first instance to their last; each step seen to be true. */
final class Tour {
  private static final Set<String> GROUPS = Set.of("web", "db", "app");
  private static final Duration STEP_LIMIT = Duration.ofSeconds(20);

  private final GroupPlugin groups;
  private final Supplier<Testimony> witness;
  private final Servers rack;
  private final Screen screen;
  private final Steps steps;

  /**
   * Prepares a tour.
   *
   * @param plugin the plugin, over its socket
   * @param groups the group controller, over its socket
   * @param witness asks the appliance
   * @param rack where servers are broken and repaired
   */
  Tour(
      InstancePlugin plugin,
      GroupPlugin groups,
      Supplier<Testimony> witness,
      Servers rack,
      Screen screen) {
    this.groups = groups;
    this.witness = witness;
    this.rack = rack;
    this.screen = screen;
    steps = new Steps(witness, plugin, GROUPS, screen, STEP_LIMIT);
  }

  /**
   * Walks through all steps.
   *
   * @throws NotSeenException at the first that did not come true
   */
  void run() {
    Testimony start = witness.get();
    Expectation untouched = Expectation.foreignUntouched(start);
    Testimony grown = createAndGrow(untouched);
    breakAndRepair(grown, untouched);
    steps.step(
        "commit web with size 2",
        () -> commit("web", "docker", 2),
        "group web has shrunk to 2 instances",
        Expectation.group("web", 2).and(untouched));
    steps.step(
        "commit db with size 2, of template database",
        () -> commit("db", "database", 2),
        "group db of another template stands beside it with 2",
        Expectation.group("db", 2).and(Expectation.group("web", 2)).and(untouched));
    destroy(start);
  }

  private Testimony createAndGrow(Expectation untouched) {
    Testimony created =
        steps.step(
            "commit web with size 3, of template docker",
            () -> commit("web", "docker", 3),
            "group web has 3 instances, made in parallel",
            Expectation.group("web", 3).and(Expectation.madeAtOnce("web")).and(untouched));
    tellServers(created, "web");
    return steps.step(
        "commit web with size 5",
        () -> commit("web", "docker", 5),
        "group web has grown to 5 instances",
        Expectation.group("web", 5).and(untouched));
  }

  private void breakAndRepair(Testimony grown, Expectation untouched) {
    ServerHardware victim = grown.server(grown.of("web").get(0)).orElseThrow();
    String name = Objects.requireNonNull(victim.name());
    Testimony healed =
        steps.step(
            "break " + name + ": its status becomes Critical",
            () -> rack.fail(name),
            "group web is healed: its 5th instance is on another server",
            Expectation.groupWithout(Objects.requireNonNull(victim.uri()), "web", 5)
                .and(untouched));
    tellServers(healed, "web");
    steps.step(
        "repair " + name + ": its instance is back, and one is too many",
        () -> rack.recover(name),
        "group web has 5 instances again, the lowest id made way",
        Expectation.group("web", 5).and(untouched));
  }

  /**
   * Makes a group for people to break.
   *
   * @throws NotSeenException if it did not come true
   */
  void leaveAGroup() {
    steps.step(
        "commit app with size 4, for you to break",
        () -> commit("app", "docker", 4),
        "group app is kept at 4 instances",
        Expectation.group("app", 4));
  }

  private void destroy(Testimony start) {
    steps.step(
        "destroy web and db",
        () -> {
          groups.destroyGroup(new GroupId("web"));
          groups.destroyGroup(new GroupId("db"));
        },
        "both groups are destroyed, every server is as it was before",
        Expectation.nothingOf(GROUPS).and(Expectation.serversAsIn(start)));
    List<String> others = start.foreign().stream().map(ServerProfile::name).sorted().toList();
    steps.step(
        "look at the profiles that other people made: " + String.join(", ", others),
        () -> {},
        "the profiles of others are untouched, their ETags unchanged",
        Expectation.foreignUntouched(start));
  }

  private void tellServers(Testimony seen, String group) {
    screen.say(
        seen.of(group).stream()
            .flatMap(profile -> seen.server(profile).stream())
            .map(
                server ->
                    server.name()
                        + (Expectation.isHealthy(server) ? "" : " (" + server.status() + ")"))
            .sorted()
            .collect(Collectors.joining("; ", "  on the appliance: ", "")));
  }

  private void commit(String group, String template, int size) {
    String plan = groups.commitGroup(spec(group, template, size), false);
    screen.say("  the controller: " + plan);
  }

  private static GroupSpec spec(String group, String template, int size) {
    return new GroupSpec(
        new GroupId(group),
        Json.of(
            """
            {"Allocation": {"Size": %d},
             "Instance": {
               "Plugin": "instance-oneview",
               "Properties": {"TemplateName": "%s", "PowerOn": true}
             },
             "Flavor": {"Plugin": "vanilla", "Properties": {}}}\
            """
                .formatted(size, template)));
  }
}
