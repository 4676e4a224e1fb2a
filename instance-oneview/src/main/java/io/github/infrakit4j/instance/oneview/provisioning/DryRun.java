package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerProfileTemplate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes every decision of a Provision and does nothing: asks the appliance, writes nowhere. */
public final class DryRun {
  private static final int NEXT = 5;

  private final Context context;
  private final Placer placer;
  private final Templates templates;

  DryRun(Context context) {
    this.context = context;
    this.placer = new Placer(context);
    this.templates = new Templates(context.appliance(), Duration.ofSeconds(10));
  }

  /**
   * One beside no plugin, or beside one that runs in another process.
   *
   * @param remembered what that process remembers, see {@link Ledger#glance}
   * @param descriptionLimit the longest description the appliance takes, in characters
   */
  public static DryRun of(
      Supplier<OneView> client, Namespace namespace, Ledger remembered, int descriptionLimit) {
    SteadyClock clock = new SteadyClock();
    Supplier<OneView> same = new MovedAppliance(client, remembered, namespace, null);
    return new DryRun(
        new Context(
            new Appliance(same, namespace, task -> {}),
            remembered,
            new Rules(Timing.DEFAULT, Policy.DEFAULT),
            new Interest(clock),
            clock,
            new Teller(ProvisioningListener.NONE, remembered),
            new Progress(),
            descriptionLimit));
  }

  /**
   * What making these, one after the other, would do.
   *
   * @throws PluginException if the template or what the properties name is not there
   * @throws InvalidPropertiesException if the properties are refused
   * @throws io.github.infrakit4j.oneview.rest.OneViewException if the appliance does not answer
   */
  public List<Trial> of(List<InstanceSpec> specs) {
    List<BriefServer> servers = context.appliance().servers().all();
    List<BriefServer> taken = new ArrayList<>();
    List<Trial> trials = new ArrayList<>();
    for (InstanceSpec spec : specs) {
      InstanceProperties properties = InstanceProperties.parse(spec.properties());
      ServerProfileTemplate template = templates.find(properties.templateName());
      Acceptance.requireRoom(
          context, new InstanceIds(context.clock()).next(properties.idPrefix()), spec, properties);
      Placer.Wish wish = placer.wish(spec, properties);
      trials.add(trial(spec, template, wish, servers, taken));
    }
    return trials;
  }

  /** The servers of the appliance, counted by what templates ask of them. */
  public List<ServerPool> servers() {
    return new Pools(context).read();
  }

  private Trial trial(
      InstanceSpec spec,
      ServerProfileTemplate template,
      Placer.Wish wish,
      List<BriefServer> servers,
      List<BriefServer> taken) {
    Placement.Survey survey = placer.survey(template, wish, servers, taken);
    List<BriefServer> ranked = survey.ranked();
    BriefServer first = ranked.isEmpty() ? null : ranked.get(0);
    if (first != null) {
      taken.add(first);
    }
    return new Trial(
        Objects.requireNonNullElse(template.name(), "?"),
        placer.type(template),
        placer.group(template),
        spec.logicalId() == null ? null : spec.logicalId().value(),
        servers.size(),
        first == null ? null : Placement.nameOf(first),
        first == null ? survey.counts(servers.size()) : why(first, wish.rules()),
        first != null && !PowerState.OFF.equals(first.powerState()),
        ranked.stream().skip(1).limit(NEXT).map(Placement::nameOf).toList(),
        survey.leftOut());
  }

  private static String why(@Nullable BriefServer server, PlacementRules rules) {
    String power =
        server != null && PowerState.OFF.equals(server.powerState())
            ? "free and off"
            : "free, and none that is off fits; PowerOff allows to switch it off";
    return switch (rules.arrange()) {
      case BY_NAME -> power + ", the first by name";
      case SPREAD -> power + ", in the enclosure with the fewest of the group";
      case PACK -> power + ", in the enclosure with the most of the group";
    };
  }
}
