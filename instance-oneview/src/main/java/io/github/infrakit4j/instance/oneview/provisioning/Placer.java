package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.oneview.resource.Enclosure;
import io.github.infrakit4j.oneview.resource.EnclosureGroup;
import io.github.infrakit4j.oneview.resource.ServerHardwareType;
import io.github.infrakit4j.oneview.resource.ServerProfileTemplate;
import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Chooses a server and reserves it in the ledger, in one step. */
final class Placer {
  private final Context context;
  private final ServerMarks marks;

  Placer(Context context) {
    this.context = context;
    this.marks = new ServerMarks(context.appliance());
  }

  /**
   * Chooses and reserves.
   *
   * @param entry makes of the chosen server what is written down
   * @throws PluginException if no server is free; the message counts why
   */
  void place(
      ServerProfileTemplate template,
      Wish wish,
      List<BriefServer> servers,
      Function<BriefServer, Entry> entry) {
    Placement.Result result =
        context
            .ledger()
            .reserve(
                taken -> {
                  Placement.Result choice =
                      Placement.choose(template, wanted(wish, servers, List.of()), servers, taken);
                  return choice instanceof Placement.Chosen chosen
                      ? new Ledger.Reservation<>(entry.apply(chosen.server()), choice)
                      : new Ledger.Reservation<>(null, choice);
                });
    if (result instanceof Placement.Refused refused) {
      throw new PluginException(
          refused.sentence(String.valueOf(template.name()), type(template), group(template)));
    }
  }

  /**
   * Looks at all servers and reserves none.
   *
   * @param others servers that are thought of as taken by the same group
   */
  Placement.Survey survey(
      ServerProfileTemplate template,
      Wish wish,
      List<BriefServer> servers,
      List<BriefServer> others) {
    Set<ResourceUri> unavailable = new HashSet<>(context.ledger().reserved());
    others.forEach(other -> unavailable.add(other.uri()));
    return Placement.survey(template, wanted(wish, servers, others), servers, unavailable);
  }

  private Placement.Wish wanted(Wish wish, List<BriefServer> servers, List<BriefServer> others) {
    Map<ResourceUri, Integer> load = load(wish.group(), servers);
    others.stream()
        .map(BriefServer::locationUri)
        .filter(Objects::nonNull)
        .forEach(enclosure -> load.merge(enclosure, 1, Integer::sum));
    return new Placement.Wish(
        wish.mayPowerOff(), wish.rules(), wish.server(), wish.enclosures(), wish.marked(), load);
  }

  /**
   * What an instance wants.
   *
   * @param mayPowerOff whether a running server may be taken
   * @param rules its group's rules
   * @param logicalId null if it has none
   * @param group its group, null if it has none
   * @param enclosures the addresses of the enclosures that the rules name
   * @param marked the servers with the labels and in the scope that the rules name, null for any
   */
  record Wish(
      boolean mayPowerOff,
      PlacementRules rules,
      @Nullable LogicalId logicalId,
      @Nullable String group,
      Set<ResourceUri> enclosures,
      @Nullable Set<ResourceUri> marked) {

    /** The one server, null for any. */
    @Nullable String server() {
      if (!rules.byLogicalId()) {
        return rules.server();
      }
      if (logicalId == null) {
        throw new PluginException(
            "Placement is ByLogicalID and this instance has no logical id: give its group"
                + " LogicalIDs");
      }
      return logicalId.value();
    }
  }

  /**
   * What a new instance wants.
   *
   * @throws PluginException if an enclosure it wants is not there
   */
  Wish wish(InstanceSpec spec, InstanceProperties properties) {
    return new Wish(
        properties.powerOff(),
        properties.placement(),
        spec.logicalId(),
        spec.tags().get(Tags.GROUP),
        enclosures(properties.placement().enclosures()),
        marks.servers(properties.placement()));
  }

  /** What an instance still wants. */
  Wish wish(Entry entry, Entry.Plan plan) {
    return new Wish(
        plan.powerOff(),
        plan.placement(),
        entry.logicalId(),
        entry.tags().get(Tags.GROUP),
        enclosures(plan.placement().enclosures()),
        marks.servers(plan.placement()));
  }

  private Set<ResourceUri> enclosures(List<String> wanted) {
    if (wanted.isEmpty()) {
      return Set.of();
    }
    List<Enclosure> all = context.appliance().client().enclosures().all();
    Set<ResourceUri> found = new HashSet<>();
    for (String name : wanted) {
      List<ResourceUri> called =
          all.stream()
              .filter(each -> name.equals(each.name()) || name.equals(String.valueOf(each.uri())))
              .map(Enclosure::uri)
              .filter(Objects::nonNull)
              .toList();
      if (called.isEmpty()) {
        throw new PluginException(
            "enclosure '"
                + Words.shorten(name)
                + "' not found; available: "
                + all.stream().map(Enclosure::name).toList());
      }
      found.addAll(called);
    }
    return found;
  }

  /** How many of a group each enclosure has; what is under way counts. */
  private Map<ResourceUri, Integer> load(@Nullable String group, List<BriefServer> servers) {
    Map<ResourceUri, ResourceUri> places = new HashMap<>();
    servers.forEach(server -> places.put(server.uri(), server.locationUri()));
    Map<ResourceUri, Integer> load = new HashMap<>();
    for (Entry entry : context.ledger().entries()) {
      Entry.Server server = entry.server();
      ResourceUri enclosure = server == null ? null : places.get(server.uri());
      if (enclosure != null && Objects.equals(group, entry.tags().get(Tags.GROUP))) {
        load.merge(enclosure, 1, Integer::sum);
      }
    }
    return load;
  }

  String type(ServerProfileTemplate template) {
    return name(
        template.serverHardwareTypeUri(),
        uri ->
            context.appliance().client().hardwareTypes().find(uri).map(ServerHardwareType::name));
  }

  String group(ServerProfileTemplate template) {
    ResourceUri group = template.enclosureGroupUri();
    return group == null
        ? "any"
        : name(
            group,
            uri ->
                context.appliance().client().enclosureGroups().find(uri).map(EnclosureGroup::name));
  }

  /** The name people know; the address if the appliance does not say it now. */
  private static String name(
      @Nullable ResourceUri uri, Function<ResourceUri, Optional<String>> ask) {
    if (uri == null) {
      return "none";
    }
    try {
      return ask.apply(uri).orElse(uri.value());
    } catch (OneViewException notNow) {
      return uri.value();
    }
  }
}
