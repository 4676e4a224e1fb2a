package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.resource.PowerState;
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
import java.util.stream.Collectors;
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
  record Chosen(BriefServer server) implements Result {}

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
  private final List<String> otherType = new ArrayList<>();
  private final List<String> otherGroup = new ArrayList<>();
  private final Map<String, List<String>> unwanted = new LinkedHashMap<>();

  /**
   * All that the choice looked at.
   *
   * @param ranked the servers that can be taken, the best first
   * @param leftOut the names of the others by the rule that left them out
   * @param hindered of those, which fit and cannot be taken now
   */
  record Survey(
      List<BriefServer> ranked,
      Map<String, List<String>> leftOut,
      Map<Availability, List<String>> hindered) {
    /** How many each rule left out, in words. */
    String counts(int all) {
      StringBuilder text = new StringBuilder("of ").append(all).append(" servers ");
      text.append(
          leftOut.entrySet().stream()
              .map(rule -> rule.getValue().size() + " " + rule.getKey())
              .collect(Collectors.joining(", ")));
      List<String> running = hindered.get(Availability.POWERED_ON);
      if (running != null) {
        text.append(". Free servers are powered on: ").append(String.join(", ", running));
        text.append("; set \"PowerOff\": true to let the plugin switch one off");
      }
      return text.append('.').toString();
    }
  }

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
      Collection<BriefServer> servers,
      Set<ResourceUri> unavailable) {
    Survey survey = survey(template, wish, servers, unavailable);
    return survey.ranked().isEmpty()
        ? new Refused(survey.counts(servers.size()))
        : new Chosen(survey.ranked().get(0));
  }

  /** Looks at all servers as {@link #choose} does, and says what it saw. */
  static Survey survey(
      ServerProfileTemplate template,
      Wish wish,
      Collection<BriefServer> servers,
      Set<ResourceUri> unavailable) {
    return new Placement(template, wish).survey(servers, unavailable);
  }

  private Survey survey(Collection<BriefServer> servers, Set<ResourceUri> unavailable) {
    List<BriefServer> ranked =
        servers.stream()
            .filter(this::fits)
            .filter(server -> isFree(server, unavailable))
            .sorted(
                Comparator.comparing(
                        (BriefServer server) -> !PowerState.OFF.equals(server.powerState()))
                    .thenComparingInt(this::crowd)
                    .thenComparing(Placement::nameOf, NaturalOrder.INSTANCE)
                    .thenComparing(server -> String.valueOf(server.uri())))
            .toList();
    Map<String, List<String>> leftOut = new LinkedHashMap<>();
    leftOut.put("are of another type", otherType);
    leftOut.put("in another enclosure group", otherGroup);
    leftOut.putAll(unwanted);
    hindered.forEach((reason, names) -> leftOut.put(reason.words(), names));
    return new Survey(ranked, leftOut, hindered);
  }

  static String nameOf(BriefServer server) {
    String name = server.name();
    return name == null ? String.valueOf(server.uri()) : name;
  }

  private boolean fits(BriefServer server) {
    if (!Objects.equals(server.serverHardwareTypeUri(), template.serverHardwareTypeUri())) {
      otherType.add(nameOf(server));
      return false;
    }
    @Nullable ResourceUri group = template.enclosureGroupUri();
    if (group != null && !group.equals(server.serverGroupUri())) {
      otherGroup.add(nameOf(server));
      return false;
    }
    return isWanted(server);
  }

  private boolean isWanted(BriefServer server) {
    PlacementRules rules = wish.rules();
    String firmware = rules.firmware();
    String asked = wish.server();
    if (asked != null && !isCalled(server, asked)) {
      return unwanted(server, "other than the server asked for ('" + Words.shorten(asked) + "')");
    }
    if (!rules.enclosures().isEmpty() && !wish.enclosures().contains(server.locationUri())) {
      return unwanted(server, "in another enclosure");
    }
    if (wish.marked() != null && !wish.marked().contains(server.uri())) {
      return unwanted(server, "without the labels or outside the scope");
    }
    if (rules.onlyHealthy() && !Health.OK.equals(server.status())) {
      return unwanted(server, "in a status other than OK");
    }
    if (firmware != null && !String.valueOf(server.romVersion()).contains(firmware)) {
      return unwanted(server, "of another firmware");
    }
    return true;
  }

  private boolean unwanted(BriefServer server, String words) {
    unwanted.computeIfAbsent(words, w -> new ArrayList<>()).add(nameOf(server));
    return false;
  }

  static boolean isCalled(BriefServer server, String wanted) {
    return wanted.equals(server.name())
        || wanted.equals(String.valueOf(server.uri()))
        || wanted.equals(server.serialNumber())
        || wanted.equals(server.uuid());
  }

  /** What decides between enclosures: fewer is better, or more. */
  private int crowd(BriefServer server) {
    ResourceUri enclosure = server.locationUri();
    int members = enclosure == null ? 0 : wish.load().getOrDefault(enclosure, 0);
    return switch (wish.rules().arrange()) {
      case BY_NAME -> 0;
      case SPREAD -> members;
      case PACK -> -members;
    };
  }

  private boolean isFree(BriefServer server, Set<ResourceUri> unavailable) {
    Optional<Availability> hindrance = Availability.hindrance(server, wish.mayPowerOff());
    if (hindrance.isEmpty() && unavailable.contains(server.uri())) {
      hindrance = Optional.of(Availability.RESERVED);
    }
    hindrance.ifPresent(
        reason -> hindered.computeIfAbsent(reason, r -> new ArrayList<>()).add(nameOf(server)));
    return hindrance.isEmpty();
  }
}
