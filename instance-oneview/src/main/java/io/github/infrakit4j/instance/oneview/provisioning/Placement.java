package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfileTemplate;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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
 * are wanted and free; those that are off before those that would have to be switched off; then
 * where the group has few or many, if it says so; by name.
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
  private final Wish wish;
  private final Map<Availability, List<String>> hindered = new EnumMap<>(Availability.class);
  private int otherType;
  private int otherGroup;
  private final Map<String, Integer> unwanted = new LinkedHashMap<>();

  /**
   * What is wanted beside what the template demands.
   *
   * @param mayPowerOff whether a running server may be taken
   * @param rules the group's own
   * @param server the one server, as the rules or the logical id name it; null for any
   * @param enclosures the addresses of the enclosures that the rules name
   * @param marked the servers with the labels and in the scope that the rules name; null where they
   *     name none
   * @param load how many of the group each enclosure has
   */
  record Wish(
      boolean mayPowerOff,
      PlacementRules rules,
      @Nullable String server,
      Set<ResourceUri> enclosures,
      @Nullable Set<ResourceUri> marked,
      Map<ResourceUri, Integer> load) {
    /** Any server. */
    static Wish any(boolean mayPowerOff) {
      return new Wish(mayPowerOff, PlacementRules.ANY, null, Set.of(), null, Map.of());
    }
  }

  private Placement(ServerProfileTemplate template, Wish wish) {
    this.template = template;
    this.wish = wish;
  }

  /**
   * Chooses.
   *
   * @param wish what is wanted beside what the template demands
   * @param unavailable servers that are reserved or quarantined
   */
  static Result choose(
      ServerProfileTemplate template,
      Wish wish,
      Collection<ServerHardware> servers,
      Set<ResourceUri> unavailable) {
    return new Placement(template, wish).choose(servers, unavailable);
  }

  private Result choose(Collection<ServerHardware> servers, Set<ResourceUri> unavailable) {
    Optional<ServerHardware> best =
        servers.stream()
            .filter(this::fits)
            .filter(server -> isFree(server, unavailable))
            .min(
                Comparator.comparing(
                        (ServerHardware server) -> !PowerState.OFF.equals(server.powerState()))
                    .thenComparing(this::crowd)
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
    return isWanted(server);
  }

  private boolean isWanted(ServerHardware server) {
    PlacementRules rules = wish.rules();
    String firmware = rules.firmware();
    if (wish.server() != null && !isCalled(server, wish.server())) {
      return unwanted("other than the server asked for");
    }
    if (!rules.enclosures().isEmpty() && !wish.enclosures().contains(server.locationUri())) {
      return unwanted("in another enclosure");
    }
    if (wish.marked() != null && !wish.marked().contains(server.uri())) {
      return unwanted("without the labels or outside the scope");
    }
    if (rules.onlyHealthy() && !Health.OK.equals(server.status())) {
      return unwanted("in a status other than OK");
    }
    if (firmware != null && !String.valueOf(server.romVersion()).contains(firmware)) {
      return unwanted("of another firmware");
    }
    return true;
  }

  private boolean unwanted(String words) {
    unwanted.merge(words, 1, Integer::sum);
    return false;
  }

  private static boolean isCalled(ServerHardware server, String wanted) {
    return wanted.equals(server.name())
        || wanted.equals(String.valueOf(server.uri()))
        || wanted.equals(server.serialNumber())
        || wanted.equals(server.uuid());
  }

  /** What decides between enclosures: fewer is better, or more. */
  private int crowd(ServerHardware server) {
    ResourceUri enclosure = server.locationUri();
    int members = enclosure == null ? 0 : wish.load().getOrDefault(enclosure, 0);
    return switch (wish.rules().arrange()) {
      case BY_NAME -> 0;
      case SPREAD -> members;
      case PACK -> -members;
    };
  }

  private boolean isFree(ServerHardware server, Set<ResourceUri> unavailable) {
    Optional<Availability> hindrance = Availability.hindrance(server, wish.mayPowerOff());
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
    unwanted.forEach((words, count) -> text.append(", ").append(count).append(' ').append(words));
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
