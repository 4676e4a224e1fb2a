package io.github.infrakit4j.oneview.resource.network;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pool of identifiers: {@code vmac}, {@code vwwn}, {@code vsn} or {@code ipv4}. {@code
 * /rest/id-pools}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param poolType the kind of pool
 * @param enabled whether it is used
 * @param rangeUris its ranges
 * @param prefix what its identifiers begin with
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record IdPool(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String poolType,
    @Nullable Boolean enabled,
    @Nullable List<ResourceUri> rangeUris,
    @Nullable String prefix,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {}
