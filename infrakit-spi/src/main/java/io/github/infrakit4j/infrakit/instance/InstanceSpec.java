package io.github.infrakit4j.infrakit.instance;

import io.github.infrakit4j.infrakit.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be provisioned.
 *
 * <p>{@link #toString()} shows neither properties nor init, which may hold passwords and join
 * tokens.
 *
 * @param properties the plugin's own settings; {@link Json#NULL} when the caller gave none
 * @param tags all tags the instance must carry, verbatim; immutable
 * @param init script the machine runs at its first boot, or an empty text
 * @param logicalId name of the member this instance stands for, or null
 * @param attachments what to attach; immutable
 */
public record InstanceSpec(
    Json properties,
    Map<String, String> tags,
    String init,
    @Nullable LogicalId logicalId,
    List<Attachment> attachments) {

  /** Checks that only the logical id is null, and copies the collections. */
  public InstanceSpec {
    Objects.requireNonNull(properties, "properties");
    Objects.requireNonNull(init, "init");
    tags = Map.copyOf(tags);
    attachments = List.copyOf(attachments);
  }

  /** A specification of settings and tags alone. */
  public static InstanceSpec of(Json properties, Map<String, String> tags) {
    return new InstanceSpec(properties, tags, "", null, List.of());
  }

  /** The same with other tags. */
  public InstanceSpec withTags(Map<String, String> value) {
    return new InstanceSpec(properties, value, init, logicalId, attachments);
  }

  /** The same with another boot script. */
  public InstanceSpec withInit(String value) {
    return new InstanceSpec(properties, tags, value, logicalId, attachments);
  }

  /** Tags and ids; of properties and init only the length. */
  @Override
  public String toString() {
    return "InstanceSpec[properties=%s, tags=%s, init=%d characters, logicalId=%s, attachments=%s]"
        .formatted(properties, tags, init.length(), logicalId, attachments);
  }
}
