package io.github.infrakit4j.examples.group.control;

import io.github.infrakit4j.examples.group.plan.CommitPlan;
import io.github.infrakit4j.examples.group.plan.GroupConfig;
import io.github.infrakit4j.examples.group.plan.GroupConfigJson;
import io.github.infrakit4j.examples.group.plan.Intent;
import io.github.infrakit4j.examples.group.plan.Members;
import io.github.infrakit4j.examples.group.plan.PluginUse;
import io.github.infrakit4j.examples.group.plan.RoundPlan;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.group.GroupDescription;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.group.GroupPlugin;
import io.github.infrakit4j.infrakit.group.GroupSpec;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps groups at what was committed. No call waits for an instance to be made or to go: it changes
 * what is to be done, on the disk, and the group's own rounds do it.
 */
public final class GroupController implements GroupPlugin, AutoCloseable {
  private final Context context;
  private final Map<GroupId, Supervisor> supervisors = new ConcurrentHashMap<>();

  /**
   * Watches the groups that are remembered.
   *
   * @param intents closed by whoever opened it, after this
   */
  public GroupController(
      Intents intents, PluginLookup plugins, Settings settings, GroupListener listener) {
    this(
        new Context(
            intents,
            plugins,
            settings,
            listener,
            new RoundThreads(settings.poll()),
            new Crew(settings.parallel()),
            new SteadyClock()));
  }

  GroupController(Context context) {
    this.context = context;
    for (GroupId id : context.intents().all().keySet()) {
      begin(id);
      context.listener().resumed(id);
    }
  }

  /** A group that was freed and comes again gets its old supervisor, whose round may still run. */
  private void begin(GroupId id) {
    Supervisor supervisor = supervisors.computeIfAbsent(id, each -> new Supervisor(each, context));
    context.rounds().begin(id, supervisor::round);
  }

  @Override
  public String commitGroup(GroupSpec spec, boolean pretend) {
    if (spec.id().value().isEmpty()) {
      throw new PluginException("Group ID must not be blank");
    }
    GroupConfig config = GroupConfigJson.read(spec.properties());
    validate(config);
    synchronized (lock(spec.id())) {
      return context
          .intents()
          .find(spec.id())
          .map(before -> change(spec.id(), before, config, pretend))
          .orElseGet(() -> manage(spec.id(), config, pretend));
    }
  }

  /** The order and the words are InfraKit's. */
  private void validate(GroupConfig config) {
    find("Flavor", config.flavor(), context.plugins()::flavor)
        .validate(config.flavor().properties(), config.allocation());
    find("Instance", config.instance(), context.plugins()::instance)
        .validate(config.instance().properties());
  }

  private static <P> P find(String kind, PluginUse use, Function<String, P> lookup) {
    try {
      return lookup.apply(use.plugin());
    } catch (PluginException e) {
      throw new PluginException(
          "Failed to find %s plugin '%s':%s".formatted(kind, use.plugin(), e.getMessage()), e);
    }
  }

  private String manage(GroupId id, GroupConfig config, boolean pretend) {
    String plan = new CommitPlan.Manage(config.size()).explain();
    if (!pretend) {
      context.intents().put(id, Intent.manage(config));
      begin(id);
      context.listener().committed(id, plan);
    }
    return plan;
  }

  private String change(GroupId id, Intent before, GroupConfig config, boolean pretend) {
    if (before.ending()) {
      throw new PluginException(
          "Group '%s' is being destroyed: commit it again when its instances are gone, or free it to keep them"
              .formatted(id));
    }
    Members members = context.instances(id, before.config()).describe();
    refuseToLeaveBehind(id, before.config(), config, members);
    CommitPlan plan = CommitPlan.of(before.config(), config, members);
    if (!pretend) {
      context.intents().put(id, plan.next(before, config));
      context.listener().committed(id, plan.explain());
      context.wake(id);
    }
    return plan.explain();
  }

  /** Another plugin would not list what this one has made, and the group be made a second time. */
  private static void refuseToLeaveBehind(
      GroupId id, GroupConfig before, GroupConfig wanted, Members members) {
    String old = before.instance().plugin();
    String other = wanted.instance().plugin();
    if (!old.equals(other) && !members.all().isEmpty()) {
      throw new PluginException(
          "Group '%s' has %d instances of plugin %s, which %s does not know: destroy or free the group first, or give the new one another ID"
              .formatted(id, members.all().size(), old, other));
    }
  }

  @Override
  public void freeGroup(GroupId id) {
    synchronized (lock(id)) {
      if (!context.intents().remove(id)) {
        throw notWatched(id);
      }
      context.rounds().end(id);
      context.listener().left(id, "freed");
    }
  }

  @Override
  public GroupDescription describeGroup(GroupId id) {
    Intent intent = watched(id);
    Members members = context.instances(id, intent.config()).describe();
    boolean converged =
        !intent.updating() && RoundPlan.of(intent, members) instanceof RoundPlan.Settled;
    return new GroupDescription(members.all(), converged);
  }

  @Override
  public void destroyGroup(GroupId id) {
    synchronized (lock(id)) {
      context.intents().put(id, watched(id).end());
      context.wake(id);
    }
  }

  /** A group that is being destroyed is none any more, though it can still be described. */
  @Override
  public List<GroupSpec> inspectGroups() {
    return context.intents().all().entrySet().stream()
        .filter(each -> !each.getValue().ending())
        .map(each -> new GroupSpec(each.getKey(), GroupConfigJson.write(each.getValue().config())))
        .sorted(Comparator.comparing(each -> each.id().value()))
        .toList();
  }

  @Override
  public void destroyInstances(GroupId id, List<InstanceId> instances) {
    synchronized (lock(id)) {
      Intent intent = watched(id);
      refuseNamedMembers(intent.config());
      Set<InstanceId> goners = new HashSet<>(instances);
      Set<InstanceId> present = context.instances(id, intent.config()).describe().ids();
      if (!present.containsAll(goners)) {
        goners.removeAll(present);
        throw new PluginException(
            "Group '%s' has no instance %s: nothing was destroyed".formatted(id, goners));
      }
      goners.removeAll(intent.doomed());
      if (goners.size() >= intent.config().size()) {
        throw new PluginException(
            "Group '%s' would have no instance left: destroy the group instead".formatted(id));
      }
      context.intents().put(id, intent.without(goners));
      context.wake(id);
    }
  }

  @Override
  public int size(GroupId id) {
    return context
        .intents()
        .find(id)
        .map(intent -> intent.config().size())
        .orElseThrow(() -> new PluginException("group %s not found".formatted(id)));
  }

  @Override
  public void setSize(GroupId id, int size) {
    if (size < 0) {
      throw new PluginException("size cannot be negative");
    }
    synchronized (lock(id)) {
      GroupConfig config =
          context
              .intents()
              .find(id)
              .orElseThrow(() -> new PluginException("group not found " + id))
              .config();
      refuseNamedMembers(config);
      String unused =
          commitGroup(new GroupSpec(id, GroupConfigJson.write(config.withSize(size))), false);
    }
  }

  private static void refuseNamedMembers(GroupConfig config) {
    if (config.hasNamedMembers()) {
      throw new PluginException("cannot set size if logic ids are explicitly set");
    }
  }

  private Intent watched(GroupId id) {
    return context.intents().find(id).orElseThrow(() -> notWatched(id));
  }

  private static PluginException notWatched(GroupId id) {
    return new PluginException("Group '%s' is not being watched".formatted(id));
  }

  private Object lock(GroupId id) {
    return context.locks().of(id);
  }

  /** Ends the rounds; all instances stay, and so does what is to be done with them. */
  @Override
  public void close() {
    context.rounds().close();
    context.crew().close();
  }
}
