package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfileTemplate;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What servers are made of and what they fit. Reads only: no profile is made, nothing is booted.
 */
public final class Inspection {
  private static final Comparator<ServerHardware> BY_NAME =
      Comparator.comparing((ServerHardware server) -> folded(server))
          .thenComparing(server -> String.valueOf(server.uri()));

  private final OneView oneView;

  Inspection(OneView oneView) {
    this.oneView = oneView;
  }

  /** What a server is made of, as the appliance knows it without booting anything. */
  public InspectedServer inspect(ResourceUri server) {
    ServerHardware hardware = oneView.hardware().get(server);
    Optional<String> type =
        Optional.ofNullable(hardware.serverHardwareTypeUri())
            .flatMap(uri -> oneView.hardwareTypes().find(uri))
            .map(found -> found.name());
    Optional<String> group =
        Optional.ofNullable(hardware.serverGroupUri())
            .flatMap(uri -> oneView.enclosureGroups().find(uri))
            .map(found -> found.name());
    return InspectedServer.of(hardware, type, group);
  }

  /**
   * The servers a template is made for: those of its type and, if it names one, its enclosure
   * group. Templates for rack servers name none.
   *
   * @return free and used ones, sorted by name without regard to case
   */
  public List<ServerHardware> compatibleHardware(ServerProfileTemplate template) {
    return oneView.hardware().all().stream()
        .filter(server -> fits(server, template))
        .sorted(BY_NAME)
        .toList();
  }

  /**
   * The servers a template is made for that can be taken: without profile, in state
   * NoProfileApplied, neither locked nor in maintenance.
   *
   * @param order in which to take them; those that are taken count
   */
  public List<ServerHardware> freeHardware(ServerProfileTemplate template, ServerOrder order) {
    List<ServerHardware> made = compatibleHardware(template);
    return order.of(
        made.stream().filter(Inspection::isFree).toList(),
        made.stream().filter(server -> server.serverProfileUri() != null).toList());
  }

  private static boolean isFree(ServerHardware server) {
    return server.serverProfileUri() == null
        && ServerHardware.State.NO_PROFILE_APPLIED.equals(server.state())
        && !Boolean.TRUE.equals(server.powerLock())
        && !Boolean.TRUE.equals(server.maintenanceMode());
  }

  private static boolean fits(ServerHardware server, ServerProfileTemplate template) {
    return template.serverHardwareTypeUri() != null
        && template.serverHardwareTypeUri().equals(server.serverHardwareTypeUri())
        && (template.enclosureGroupUri() == null
            || Objects.equals(template.enclosureGroupUri(), server.serverGroupUri()));
  }

  static String folded(ServerHardware server) {
    return server.name() == null ? "" : server.name().toLowerCase(Locale.ROOT);
  }
}
