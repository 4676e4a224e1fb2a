package io.github.infrakit4j.infrakit.instance;

import io.github.infrakit4j.infrakit.Json;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One instance as a plugin describes it.
 *
 * @param id the id that Provision answered
 * @param logicalId the logical id it was provisioned with, or null
 * @param tags all its tags, verbatim; immutable
 * @param properties what the plugin knows of it; null when not asked for or not known
 */
public record InstanceDescription(
    InstanceId id,
    @Nullable LogicalId logicalId,
    Map<String, String> tags,
    @Nullable Json properties) {

  /** Checks what must not be null, and copies the tags. */
  public InstanceDescription {
    Objects.requireNonNull(id, "id");
    tags = Map.copyOf(tags);
  }

  /**
   * Whether the instance has every one of the given tags with exactly the given value: InfraKit's
   * rule for the {@code Tags} of DescribeInstances. No tags match every instance.
   */
  public boolean matches(Map<String, String> wanted) {
    return tags.entrySet().containsAll(wanted.entrySet());
  }
}
