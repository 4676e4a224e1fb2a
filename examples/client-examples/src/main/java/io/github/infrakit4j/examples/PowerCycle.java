package io.github.infrakit4j.examples;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.server.Servers;
import java.time.Duration;
import java.util.List;

/** Shuts the server of a profile down, hard when it does not listen, and turns it on again. */
public final class PowerCycle {
  private PowerCycle() {}

  /** Takes the name of the profile: whatever server it is on, no other is touched. */
  public static void main(String[] args) {
    System.exit(Program.run("PowerCycle PROFILE", args, PowerCycle::cycle));
  }

  static void cycle(OneView oneView, List<String> names) {
    ServerProfile profile = Named.profile(oneView, names.get(0));
    ResourceUri server = Named.serverOf(profile);
    Servers servers =
        Servers.builder(oneView)
            .ours(found -> found.requireUri().equals(profile.requireUri()))
            .build();
    servers.power().softThenHardOff(server, Duration.ofMinutes(5), Duration.ofMinutes(15));
    System.out.println("off");
    ServerHardware now = servers.power().on(server, Duration.ofMinutes(15));
    System.out.println(now.name() + ": " + now.powerState());
  }
}
