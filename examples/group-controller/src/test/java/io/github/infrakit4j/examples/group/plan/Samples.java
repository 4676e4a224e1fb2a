package io.github.infrakit4j.examples.group.plan;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.group.Allocation;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Groups and instances to plan with. */
final class Samples {
  private Samples() {}

  /** A group of this size; the version makes the hash. */
  static GroupConfig sized(int size, String version) {
    return config(Allocation.ofSize(size), version, Updating.DEFAULT);
  }

  static GroupConfig named(String version, String... names) {
    return config(
        Allocation.ofMembers(Arrays.stream(names).map(LogicalId::new).toList()),
        version,
        Updating.DEFAULT);
  }

  static GroupConfig config(Allocation allocation, String version, Updating updating) {
    return new GroupConfig(
        allocation,
        new PluginUse("instance-file", Json.of("{\"Version\":\"" + version + "\"}")),
        new PluginUse("vanilla", Json.of("{}")),
        updating);
  }

  static InstanceDescription made(String id, GroupConfig config) {
    return tagged(id, null, Map.of(Tags.CONFIG_HASH, config.hash()));
  }

  static InstanceDescription member(String id, @Nullable String name, GroupConfig config) {
    return tagged(
        id, name == null ? null : new LogicalId(name), Map.of(Tags.CONFIG_HASH, config.hash()));
  }

  static InstanceDescription tagged(String id, @Nullable LogicalId name, Map<String, String> tags) {
    return new InstanceDescription(new InstanceId(id), name, tags, null);
  }

  static Members members(InstanceDescription... instances) {
    return Members.of(List.of(instances), null);
  }

  static Members members(GroupConfig config, String... ids) {
    return Members.of(Stream.of(ids).map(id -> made(id, config)).toList(), null);
  }
}
