package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.server.BootDevice;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One of each stage, and entries in them. */
final class Stages {
  private static final ResourceUri TASK = ResourceUri.of("/rest/tasks/1");
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private static final PlacementRules RULES =
      new PlacementRules(
          "h1",
          false,
          List.of("encl1"),
          List.of("web"),
          "production",
          PlacementRules.Arrange.SPREAD,
          true,
          "U30");
  private static final BootWish BOOT = new BootWish(BootDevice.PXE, true);

  private Stages() {}

  static List<Stage> all() {
    return List.of(
        new Stage.Accepted(),
        new Stage.PoweringOff(null, false),
        new Stage.PoweringOff(TASK, true),
        new Stage.Placed(),
        new Stage.Posting(),
        new Stage.Creating(null),
        new Stage.Creating(TASK),
        new Stage.Clearing(TASK, "why", true),
        new Stage.PoweringOn(TASK),
        new Stage.Ready(),
        new Stage.Failed("why \"so\"\n"),
        new Stage.Stopping(TASK, true, null),
        new Stage.Stopping(null, false, "refused"),
        new Stage.Deleting(TASK, null),
        new Stage.Deleting(null, "refused"),
        new Stage.Releasing(TASK, "refused"),
        new Stage.SettingBoot(TASK),
        new Stage.Adopting(Stage.Former.C, TASK),
        new Stage.Adopting(Stage.Former.GO, null, 3, "refused"),
        new Stage.Stuck("why"));
  }

  static Entry entry(Stage stage) {
    return new Entry(
        new InstanceId("web-" + all().indexOf(stage)),
        new LogicalId("L"),
        Map.of("a|b", "größe\n"),
        Map.of("role", "db"),
        new Entry.Plan(
            ResourceUri.of("/rest/server-profile-templates/T"),
            "T",
            true,
            false,
            RULES,
            BOOT,
            "owner bob",
            Map.of("keep", "true")),
        new Entry.Server(ResourceUri.of("/rest/server-hardware/h1"), "h1"),
        ResourceUri.of("/rest/server-profiles/p"),
        stage,
        NOON,
        NOON.minusSeconds(60),
        NOON.plusSeconds(60),
        new Entry.Illness("Critical", NOON, true, NOON.plusSeconds(30)),
        true,
        Map.of());
  }

  static Quarantine quarantine(String server, Instant until) {
    return new Quarantine(
        ResourceUri.of("/rest/server-hardware/" + server), server, "failed", NOON, until, 2, true);
  }
}
