package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an appliance itself knows at one moment, past every request and its faults. */
final class StoreView {
  /** What its profiles are, by their URIs. */
  private final Map<String, Profile> profiles = new LinkedHashMap<>();

  private final Map<String, Map<String, @Nullable Object>> servers = new LinkedHashMap<>();

  /**
   * One profile.
   *
   * @param marker whose it is, empty if it says nothing of an instance
   * @param server the URI of its server, empty if it has none
   */
  record Profile(
      String uri,
      String name,
      String description,
      Optional<Marker> marker,
      String state,
      boolean busy,
      String server) {
    /** Whether it is the instance itself and no copy under another name. */
    boolean isNamedAsMarked() {
      return marker.filter(found -> found.id().value().equals(name)).isPresent();
    }

    /** Whether its marker says that it is this instance, and of this InfraKit. */
    boolean isOf(InstanceId id) {
      return marker
          .filter(found -> found.namespace().isEmpty() && found.id().equals(id))
          .isPresent();
    }

    /** What it would be marked as if it is one of the Go plugin's. */
    Optional<Marker> goMarker() {
      BriefProfile read =
          new BriefProfile(ResourceUri.of(uri), name, description, null, null, null, null, null);
      return GoProfile.read(read, Namespace.NONE);
    }
  }

  private StoreView() {}

  static StoreView of(SimulatedAppliance appliance) {
    StoreView view = new StoreView();
    for (Map<String, @Nullable Object> body : appliance.profiles().all()) {
      Profile profile = profile(body);
      view.profiles.put(profile.uri(), profile);
    }
    for (Map<String, @Nullable Object> server : appliance.servers().all()) {
      view.servers.put(text(server, "uri"), server);
    }
    return view;
  }

  private static Profile profile(Map<String, @Nullable Object> body) {
    String description = text(body, "description");
    return new Profile(
        text(body, "uri"),
        text(body, "name"),
        description,
        Marker.find(description),
        text(body, "state"),
        Boolean.TRUE.equals(body.get("inProgress")),
        text(body, "serverHardwareUri"));
  }

  private static String text(Map<String, @Nullable Object> body, String member) {
    return Objects.toString(body.get(member), "");
  }

  List<Profile> profiles() {
    return List.copyOf(profiles.values());
  }

  Optional<Profile> at(String uri) {
    return Optional.ofNullable(profiles.get(uri));
  }

  Optional<Profile> named(String name) {
    return profiles.values().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** What a server says of itself; empty where there is no such server or member. */
  String server(String uri, String member) {
    return Objects.toString(servers.getOrDefault(uri, Map.of()).get(member), "");
  }

  /** Whether the appliance itself says why an instance on that profile may count as lost. */
  boolean isIll(Profile profile, Set<Ailment> counted) {
    String status = server(profile.server(), "status");
    return profile.state().equals("CreateFailed")
        || !servers.containsKey(profile.server())
        || status.equals("Critical")
        || status.equals("Disabled")
        || server(profile.server(), "state").equals("ProfileError")
        || (counted.contains(Ailment.MAINTENANCE)
            && server(profile.server(), "maintenanceMode").equals("true"));
  }
}
