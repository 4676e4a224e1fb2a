package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfileTemplate;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the server for a template: pure, and the same for the same input.
 *
 * <p>Servers of the template's type and enclosure group (any group if the template names none) that
 * are free; those that are off before those that would have to be switched off; by name.
 */
final class Placement {

  /** What came of the choice. */
  sealed interface Result {}

  /** A server was found. */
  record Chosen(ServerHardware server) implements Result {}

  /**
   * None was found.
   *
   * @param counts how many servers each rule left out, in words
   */
  record Refused(String counts) implements Result {
    /**
     * The refusal as users read it.
     *
     * @param template what was to be made
     * @param type the name of its hardware type
     * @param group the name of its enclosure group, or "any"
     */
    String sentence(String template, String type, String group) {
      return "no server is free for template '"
          + template
          + "' (hardware type "
          + type
          + ", enclosure group "
          + group
          + "): "
          + counts;
    }
  }

  private final ServerProfileTemplate template;
  private final boolean mayPowerOff;
  private final Map<Availability, List<String>> hindered = new EnumMap<>(Availability.class);
  private int otherType;
  private int otherGroup;

  private Placement(ServerProfileTemplate template, boolean mayPowerOff) {
    this.template = template;
    this.mayPowerOff = mayPowerOff;
  }

  /**
   * Chooses.
   *
   * @param unavailable servers that are reserved or quarantined
   */
  static Result choose(
      ServerProfileTemplate template,
      boolean mayPowerOff,
      Collection<ServerHardware> servers,
      Set<ResourceUri> unavailable) {
    return new Placement(template, mayPowerOff).choose(servers, unavailable);
  }

  private Result choose(Collection<ServerHardware> servers, Set<ResourceUri> unavailable) {
    Optional<ServerHardware> best =
        servers.stream()
            .filter(this::fits)
            .filter(server -> isFree(server, unavailable))
            .min(
                Comparator.comparing(
                        (ServerHardware server) -> !PowerState.OFF.equals(server.powerState()))
                    .thenComparing(Placement::nameOf, NaturalOrder.INSTANCE)
                    .thenComparing(server -> String.valueOf(server.uri())));
    return best.<Result>map(Chosen::new).orElseGet(() -> new Refused(counts(servers.size())));
  }

  static String nameOf(ServerHardware server) {
    String name = server.name();
    return name == null ? String.valueOf(server.uri()) : name;
  }

  private boolean fits(ServerHardware server) {
    if (!Objects.equals(server.serverHardwareTypeUri(), template.serverHardwareTypeUri())) {
      otherType++;
      return false;
    }
    @Nullable ResourceUri group = template.enclosureGroupUri();
    if (group != null && !group.equals(server.serverGroupUri())) {
      otherGroup++;
      return false;
    }
    return true;
  }

  private boolean isFree(ServerHardware server, Set<ResourceUri> unavailable) {
    Optional<Availability> hindrance = Availability.hindrance(server, mayPowerOff);
    if (hindrance.isEmpty() && unavailable.contains(server.uri())) {
      hindrance = Optional.of(Availability.RESERVED);
    }
    hindrance.ifPresent(
        reason -> hindered.computeIfAbsent(reason, r -> new ArrayList<>()).add(nameOf(server)));
    return hindrance.isEmpty();
  }

  private String counts(int all) {
    StringBuilder text = new StringBuilder("of ").append(all).append(" servers ").append(otherType);
    text.append(" are of another type, ").append(otherGroup).append(" in another enclosure group");
    hindered.forEach(
        (reason, names) ->
            text.append(", ").append(names.size()).append(' ').append(reason.words()));
    List<String> running = hindered.get(Availability.POWERED_ON);
    if (running != null) {
      text.append(". Free servers are powered on: ").append(String.join(", ", running));
      text.append("; set \"PowerOff\": true to let the plugin switch one off");
    }
    return text.append('.').toString();
  }
}
