package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A licence. {@code /rest/licenses}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param product what it is for
 * @param licenseType Permanent, Demo …
 * @param totalCapacity how many servers it is for
 * @param availableCapacity how many are left
 * @param key the text of the licence; sent when it is added
 * @param nodes where it is used
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record License(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String product,
    @Nullable String licenseType,
    @Nullable Integer totalCapacity,
    @Nullable Integer availableCapacity,
    @Nullable String key,
    @Nullable List<AnyJson> nodes,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {
  /** None: this kind of resource has no names. */
  @Override
  public @Nullable String name() {
    return null;
  }
}
