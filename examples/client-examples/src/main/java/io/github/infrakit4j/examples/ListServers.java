package io.github.infrakit4j.examples;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Lists all servers, each with its model, state, power and profile. */
public final class ListServers {
  private ListServers() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    System.exit(Program.run("ListServers", args, ListServers::list));
  }

  static void list(OneView oneView, List<String> none) {
    Map<ResourceUri, String> profiles =
        oneView.profiles().all().stream()
            .collect(Collectors.toMap(ServerProfile::requireUri, ServerProfile::requireName));
    for (ServerHardware server : oneView.hardware().all()) {
      ResourceUri profile = server.serverProfileUri();
      System.out.printf(
          "%-16s %-24s %-16s %-3s %s%n",
          server.name(),
          server.model(),
          server.state(),
          server.powerState(),
          profile == null ? "-" : Objects.requireNonNullElse(profiles.get(profile), "?"));
    }
  }
}
