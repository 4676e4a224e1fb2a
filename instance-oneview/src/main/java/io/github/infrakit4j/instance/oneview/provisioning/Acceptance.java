package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.instance.oneview.provisioning.Entry.Plan;
import io.github.infrakit4j.instance.oneview.provisioning.Entry.Server;
import io.github.infrakit4j.oneview.resource.ServerProfileTemplate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Accepts an instance: chooses its server, writes it down, and answers soon. */
final class Acceptance {
  private static final Duration TEMPLATE_REMEMBERED = Duration.ofSeconds(10);

  private final Context context;
  private final Worker worker;
  private final Placer placer;
  private final InstanceIds ids;
  private final Templates templates;
  private final Namesakes namesakes;
  private final Shared<List<BriefServer>> servers;

  Acceptance(Context context, Worker worker) {
    this.context = context;
    this.worker = worker;
    this.placer = new Placer(context);
    this.ids = new InstanceIds(context.clock());
    this.templates = new Templates(context.appliance(), TEMPLATE_REMEMBERED);
    this.namesakes = new Namesakes(context);
    this.servers = new Shared<>(() -> context.appliance().servers().all());
  }

  /**
   * Accepts and answers once the appliance has taken the profile, or after the time for an answer;
   * an instance that fails before is forgotten and the failure thrown.
   */
  InstanceId provision(InstanceSpec spec, InstanceProperties properties)
      throws InterruptedException {
    long start = System.nanoTime();
    context.appliance().keptMarkers().require(context.now(), context.timing().coolDown());
    String group = spec.tags().get(Tags.GROUP);
    Set<InstanceId> renamed = namesakes.require(group, spec.logicalId());
    ServerProfileTemplate template = templates.find(properties.templateName());
    InstanceId id = ids.next(properties.idPrefix());
    requireRoom(context, id, spec, properties);
    List<BriefServer> all = servers.get();
    Placer.Wish wish = placer.wish(spec, properties);
    Duration left = context.timing().answer().minusNanos(System.nanoTime() - start);
    requireTime(left);
    reserve(
        template,
        wish,
        all,
        server -> {
          namesakes.require(group, spec.logicalId(), renamed);
          return entry(id, spec, properties, template, server);
        });
    context.listener().accepted(id);
    worker.wake(id);
    Optional<Entry> outcome = context.ledger().await(id, Acceptance::isAnswered, left);
    if (outcome.isPresent() && outcome.get().stage() instanceof Stage.Failed failed) {
      context.ledger().removeIf(id, Acceptance::isNothingLeft);
      throw new PluginException(failed.reason());
    }
    return id;
  }

  /**
   * A caller that has given up asks again. What it does not find listed by then must not come to be
   * afterwards, or there are two.
   */
  private void requireTime(Duration left) {
    if (left.isNegative() || left.isZero()) {
      throw new PluginException(
          "the appliance took longer than "
              + context.timing().answer().toMillis()
              + " ms to list templates and servers; nothing was reserved. Ask again, or raise"
              + " --answer and INFRAKIT_CLIENT_TIMEOUT.");
    }
  }

  /** Refuses before anything is done what could not be marked as ours. */
  static void requireRoom(
      Context context, InstanceId id, InstanceSpec spec, InstanceProperties properties) {
    Marker.of(id, spec.logicalId(), context.appliance().namespace().tags(), spec.tags())
        .withWishes(Wishes.of(properties))
        .writeInto(properties.annotation(), context.descriptionLimit());
  }

  private void reserve(
      ServerProfileTemplate template,
      Placer.Wish wish,
      List<BriefServer> all,
      Function<BriefServer, Entry> entry) {
    try {
      placer.place(template, wish, all, entry);
    } catch (NameTakenException otherWasFirst) {
      throw otherWasFirst;
    } catch (PluginException noneIsFree) {
      context.listener().setback(Obstacle.NO_SERVER);
      throw noneIsFree;
    }
  }

  private Entry entry(
      InstanceId id,
      InstanceSpec spec,
      InstanceProperties properties,
      ServerProfileTemplate template,
      BriefServer server) {
    return Entry.planned(
        id,
        spec.logicalId(),
        spec.tags(),
        Plan.of(Objects.requireNonNull(template.uri()), properties),
        new Server(Objects.requireNonNull(server.uri()), Placement.nameOf(server)),
        Provisioner.firstStage(server),
        context.now());
  }

  private static boolean isNothingLeft(Entry entry) {
    return entry.stage() instanceof Stage.Failed && entry.profile() == null && !entry.unheard();
  }

  /** The appliance has taken it, or said no. */
  private static boolean isAnswered(Entry entry) {
    return !entry.stage().isProvisioning()
        || entry.stage() instanceof Stage.Creating
        || (entry.stage() instanceof Stage.PoweringOff off && off.task() != null)
        || entry.stage() instanceof Stage.SettingBoot
        || entry.stage() instanceof Stage.PoweringOn;
  }
}
