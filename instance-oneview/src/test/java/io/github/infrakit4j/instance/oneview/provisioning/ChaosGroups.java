package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.instance.oneview.provisioning.StoreView.Profile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is committed on an appliance: how many instances, with which properties. */
final class ChaosGroups {
  /** Its members have logical ids, and one leader alone asks for them. */
  static final String PETS = "P";

  /** Its members' logical ids name their servers: the appliance itself lets none be there twice. */
  static final String NAMED = "N";

  static final List<String> ALL = List.of("A", "B", NAMED, PETS);

  private static final int LARGEST = 3;

  private static final Map<String, List<LogicalId>> NAMES =
      Map.of(
          PETS,
          List.of(new LogicalId("10.0.0.1"), new LogicalId("10.0.0.2"), new LogicalId("10.0.0.3")),
          NAMED,
          List.of(new LogicalId("h12"), new LogicalId("h21"), new LogicalId("h22")));

  private final ChaosSite site;
  private final Map<String, Group> groups = new TreeMap<>();

  /**
   * One group.
   *
   * @param size how many instances
   * @param generation how often it was committed
   * @param properties of its instances, but for where they are to be
   * @param wish which servers they are to be on
   * @param hasLongTags whether their tags fit no description
   */
  record Group(
      String name,
      int size,
      int generation,
      String properties,
      ServerWish wish,
      boolean hasLongTags) {
    Group sized(int other) {
      return new Group(name, other, generation, properties, wish, hasLongTags);
    }

    String hash() {
      return "hash-" + name + "-" + generation;
    }

    /** What its instances are called; empty if they have no names. */
    List<LogicalId> logicalIds() {
      List<LogicalId> all = NAMES.getOrDefault(name, List.of());
      return all.subList(0, Math.min(size, all.size()));
    }

    boolean hasNames() {
      return NAMES.containsKey(name);
    }

    String json() {
      return "{" + properties + ",\"Placement\":" + wish.placement() + "}";
    }
  }

  ChaosGroups(ChaosSite site) {
    this.site = site;
    for (String name : ALL) {
      put(new Group(name, 2, 0, properties(new Random(0)), first(name), false));
    }
  }

  private static ServerWish first(String name) {
    return name.equals(NAMED) ? ServerWish.BY_LOGICAL_ID : ServerWish.ANY;
  }

  private void put(Group group) {
    site.placed.committed(group.hash(), group.wish());
    groups.put(group.name(), group);
  }

  Group get(String name) {
    return Objects.requireNonNull(groups.get(name));
  }

  static String any(Random random) {
    return ALL.get(random.nextInt(ALL.size()));
  }

  /** What an instance of a group may be called; null in a group without names. */
  static @Nullable LogicalId anyName(String group, Random random) {
    int chosen = random.nextInt(LARGEST);
    List<LogicalId> all = NAMES.getOrDefault(group, List.of());
    return all.isEmpty() ? null : all.get(chosen);
  }

  /** Another size; none at all for a group that is destroyed. */
  String resize(Random random) {
    String name = any(random);
    put(get(name).sized(random.nextInt(LARGEST + 1)));
    return "resize " + sizes();
  }

  void resize(String name, UnaryOperator<Integer> size) {
    put(get(name).sized(size.apply(get(name).size())));
  }

  /** Other properties and with them another hash. */
  String commit(Random random) {
    String name = any(random);
    ServerWish wish = name.equals(NAMED) ? ServerWish.BY_LOGICAL_ID : site.wishes.any(random);
    return commit(get(name), properties(random), wish, random.nextInt(4) == 0);
  }

  private String commit(Group old, String properties, ServerWish wish, boolean hasLongTags) {
    Group committed =
        new Group(old.name(), old.size(), old.generation() + 1, properties, wish, hasLongTags);
    put(committed);
    return "commit " + committed;
  }

  String sizes() {
    StringBuilder text = new StringBuilder();
    groups.forEach((name, group) -> text.append(name).append(' ').append(group.size()).append(' '));
    return text.toString().strip();
  }

  private String properties(Random random) {
    StringBuilder text = new StringBuilder("\"TemplateName\":\"T\"");
    text.append(",\"PowerOff\":").append(site.mayPowerOff);
    text.append(",\"PowerOn\":").append(random.nextBoolean());
    if (random.nextInt(3) == 0) {
      text.append(",\"BootDevice\":\"PXE\",\"OneTime\":true");
    }
    if (random.nextInt(6) == 0) {
      text.append(",\"IgnoreOnDestroy\":true");
    }
    if (random.nextInt(4) == 0) {
      text.append(",\"Annotation\":\"Ask Bob\"");
    }
    if (random.nextInt(3) == 0) {
      text.append(",\"OneView\":{\"OneViewAddress\":\"a\",\"OneViewUsername\":\"u\"")
          .append(",\"OneViewPassword\":\"" + ChaosSite.OTHER_PASSWORD + "\"}");
    }
    return text.toString();
  }

  /** Commits anew, for any servers, what asks for some that others have or that are gone. */
  void giveUpWishes() {
    for (Group group : List.copyOf(groups.values())) {
      if (!group.wish().isAny() && !canBeHad(group)) {
        commit(group, group.properties(), ServerWish.ANY, group.hasLongTags());
      }
    }
  }

  private boolean canBeHad(Group group) {
    Set<String> there = available(group.name());
    if (group.wish().isByLogicalId()) {
      return group.logicalIds().stream().map(LogicalId::value).allMatch(there::contains);
    }
    there.retainAll(group.wish().servers());
    return there.size() >= group.size();
  }

  /** The servers that are free, or carry an instance of the group. */
  private Set<String> available(String group) {
    Set<String> servers = new TreeSet<>(site.appliance.servers().names());
    servers.removeIf(
        server ->
            !site.mayPowerOff
                && site.appliance.servers().state(server).equals("NoProfileApplied")
                && !site.appliance.servers().power(server).equals("Off"));
    for (Profile profile : StoreView.of(site.appliance).profiles()) {
      boolean its =
          profile.isNamedAsMarked()
              && profile
                  .marker()
                  .filter(marker -> marker.namespace().isEmpty())
                  .filter(marker -> group.equals(marker.tags().get(Tags.GROUP)))
                  .isPresent();
      if (!its) {
        servers.remove(site.wishes.name(profile.server()));
      }
    }
    return servers;
  }
}
