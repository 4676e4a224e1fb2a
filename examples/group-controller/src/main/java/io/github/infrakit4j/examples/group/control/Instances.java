package io.github.infrakit4j.examples.group.control;

import io.github.infrakit4j.examples.group.plan.GroupConfig;
import io.github.infrakit4j.examples.group.plan.Members;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.flavor.Health;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.group.Index;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls that one group makes to its two plugins; failures are {@link PluginException}s. */
final class Instances {
  private final GroupId group;
  private final GroupConfig config;
  private final PluginLookup plugins;
  private final @Nullable LogicalId self;

  Instances(GroupId group, GroupConfig config, PluginLookup plugins, @Nullable LogicalId self) {
    this.group = group;
    this.config = config;
    this.plugins = plugins;
    this.self = self;
  }

  private InstancePlugin instances() {
    return plugins.instance(config.instance().plugin());
  }

  private FlavorPlugin flavor() {
    return plugins.flavor(config.flavor().plugin());
  }

  /**
   * Everything that carries the group's tag. Some plugins list more than they were asked for, such
   * as InfraKit's simulator whatever has one of the tags: the rest is somebody else's.
   *
   * @throws PluginException also if an instance is listed without any tag: nobody knows whose it is
   */
  Members describe() {
    Map<String, String> tags = Map.of(Tags.GROUP, group.value());
    List<InstanceDescription> all = instances().describeInstances(tags, true);
    for (InstanceDescription each : all) {
      if (each.tags().isEmpty()) {
        throw new PluginException(
            "plugin %s was asked for instances with the tag %s=%s and lists %s without any tag, so whose it is is not known"
                .formatted(config.instance().plugin(), Tags.GROUP, group, each.id()));
      }
    }
    return Members.of(all.stream().filter(each -> each.matches(tags)).toList(), self);
  }

  /** Takes an instance that somebody made into the group. */
  void adopt(InstanceDescription instance) {
    instances()
        .label(instance.id(), Map.of(Tags.GROUP, group.value(), Tags.CONFIG_HASH, config.hash()));
  }

  /**
   * Says what an instance is to be made of.
   *
   * @param logicalId which member it is to be; null for any
   * @throws PluginException also if the flavor takes away what the instance is known by
   */
  InstanceSpec prepare(@Nullable LogicalId logicalId) {
    Map<String, String> tags = new HashMap<>();
    tags.put(Tags.GROUP, group.value());
    tags.put(Tags.CONFIG_HASH, config.hash());
    if (logicalId != null) {
      tags.put(Tags.LOGICAL_ID, logicalId.value());
    }
    InstanceSpec bare =
        new InstanceSpec(config.instance().properties(), tags, "", logicalId, List.of());
    InstanceSpec prepared =
        flavor()
            .prepare(
                config.flavor().properties(),
                bare,
                config.allocation(),
                new Index(group, config.size()));
    tags.forEach((key, value) -> refuseLoss(key, value, prepared));
    return prepared;
  }

  private void refuseLoss(String key, String value, InstanceSpec prepared) {
    String kept = prepared.tags().get(key);
    if (!value.equals(kept)) {
      throw new PluginException(
          "flavor %s %s the tag %s, by which the group knows its instances"
              .formatted(config.flavor().plugin(), kept == null ? "dropped" : "changed", key));
    }
  }

  /** Makes one instance. */
  InstanceId provision(InstanceSpec prepared) {
    return instances().provision(prepared);
  }

  /** Whether an instance works, as far as the flavor can tell. */
  Health health(InstanceDescription instance) {
    return flavor().healthy(config.flavor().properties(), instance);
  }

  /** Cleans up on an instance. */
  void drain(InstanceDescription instance) {
    flavor().drain(config.flavor().properties(), instance);
  }

  /** Destroys an instance. */
  void destroy(InstanceId id, DestroyContext context) {
    instances().destroy(id, context);
  }
}
