package io.github.infrakit4j.infrakit.testing;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.group.GroupDescription;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.group.GroupPlugin;
import io.github.infrakit4j.infrakit.group.GroupSpec;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Group plugin for tests: true to the contract, without polls, flavors and updates. It makes and
 * destroys instances when it is called, and heals a group when that is described.
 *
 * <p>Of a configuration it reads nothing but {@code {"Allocation":{"Size":N}}}, which must be the
 * first member; all of it goes to the instance plugin as settings.
 */
public final class InMemoryGroups implements GroupPlugin {

  private static final Pattern SIZE =
      Pattern.compile("(\\{\"Allocation\":\\{\"Size\":)(0|[1-9][0-9]{0,8})(\\}.*)", Pattern.DOTALL);

  private final Map<String, GroupSpec> groups = new TreeMap<>();
  private final InstancePlugin instances;

  /** A plugin without groups, whose instances these are. */
  public InMemoryGroups(InstancePlugin instances) {
    this.instances = instances;
  }

  @Override
  public synchronized String commitGroup(GroupSpec spec, boolean pretend) {
    if (spec.id().value().isBlank()) {
      throw new PluginException("Group ID must not be blank");
    }
    int size = sizeOf(spec);
    if (!pretend) {
      groups.put(spec.id().value(), spec);
      converge(spec);
    }
    return "Managing " + size + " instances";
  }

  @Override
  public synchronized void freeGroup(GroupId id) {
    watched(id);
    groups.remove(id.value());
  }

  @Override
  public synchronized GroupDescription describeGroup(GroupId id) {
    converge(watched(id));
    return new GroupDescription(members(id), true);
  }

  @Override
  public synchronized void destroyGroup(GroupId id) {
    freeGroup(id);
    members(id).forEach(this::destroy);
  }

  @Override
  public synchronized List<GroupSpec> inspectGroups() {
    return List.copyOf(groups.values());
  }

  @Override
  public synchronized void destroyInstances(GroupId id, List<InstanceId> which) {
    GroupSpec smaller = resized(watched(id), size(id) - which.size());
    members(id).stream().filter(i -> which.contains(i.id())).forEach(this::destroy);
    commitGroup(smaller, false);
  }

  @Override
  public synchronized int size(GroupId id) {
    return sizeOf(watched(id));
  }

  @Override
  public synchronized void setSize(GroupId id, int size) {
    commitGroup(resized(watched(id), size), false);
  }

  private void converge(GroupSpec spec) {
    List<InstanceDescription> members = members(spec.id());
    int size = sizeOf(spec);
    members.stream().limit(Math.max(0, members.size() - size)).forEach(this::destroy);
    for (int i = members.size(); i < size; i++) {
      instances.provision(
          InstanceSpec.of(spec.properties(), Map.of(Tags.GROUP, spec.id().value())));
    }
  }

  private List<InstanceDescription> members(GroupId id) {
    return instances.describeInstances(Map.of(Tags.GROUP, id.value()), true).stream()
        .sorted(Comparator.comparing(i -> i.id().value()))
        .toList();
  }

  private void destroy(InstanceDescription instance) {
    instances.destroy(instance.id(), DestroyContext.TERMINATE);
  }

  private GroupSpec watched(GroupId id) {
    GroupSpec spec = groups.get(id.value());
    if (spec == null) {
      throw new PluginException("Group '" + id + "' is not being watched");
    }
    return spec;
  }

  private static int sizeOf(GroupSpec spec) {
    int size = Integer.parseInt(allocation(spec).group(2));
    if (size == 0) {
      throw new PluginException("Allocation must not be blank");
    }
    return size;
  }

  private static GroupSpec resized(GroupSpec spec, int size) {
    if (size < 1) {
      throw new PluginException(
          size < 0 ? "size cannot be negative" : "Allocation must not be blank");
    }
    Matcher allocation = allocation(spec);
    return new GroupSpec(spec.id(), Json.of(allocation.group(1) + size + allocation.group(3)));
  }

  private static Matcher allocation(GroupSpec spec) {
    Matcher matcher = SIZE.matcher(spec.properties().text());
    if (!matcher.matches()) {
      throw new PluginException(
          "Cannot read the size of group %s: begin its properties with {\"Allocation\":{\"Size\":3}"
              .formatted(spec.id()));
    }
    return matcher;
  }
}
