package io.github.infrakit4j.oneview.resource.network;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * A range of a pool. {@code /rest/id-pools/ipv4/ranges}, API 1000 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param startAddress the first; null where fragments are given
 * @param endAddress the last
 * @param subnetUri the subnet, of IPv4 ranges
 * @param rangeCategory Generated or Custom
 * @param enabled whether it is used
 * @param totalCount how many identifiers it has
 * @param freeIdCount how many are free
 * @param allocatedIdCount how many are taken
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record IdRange(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String startAddress,
    @Nullable String endAddress,
    @Nullable ResourceUri subnetUri,
    @Nullable String rangeCategory,
    @Nullable Boolean enabled,
    @Nullable Integer totalCount,
    @Nullable Integer freeIdCount,
    @Nullable Integer allocatedIdCount,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {}
