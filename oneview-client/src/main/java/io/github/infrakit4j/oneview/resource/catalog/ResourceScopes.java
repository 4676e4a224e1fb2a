package io.github.infrakit4j.oneview.resource.catalog;

import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scopes of one resource. {@code /rest/scopes/resources}, API 500 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param resourceUri the resource
 * @param scopeUris its scopes
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record ResourceScopes(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable ResourceUri resourceUri,
    @Nullable List<ResourceUri> scopeUris,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras) {}
