package io.github.infrakit4j.oneview.resource.storage;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.resource.RefreshState;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A manager of storage networks. {@code /rest/fc-sans/device-managers}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param description what people noted
 * @param providerUri its kind
 * @param providerDisplayName how its kind is shown
 * @param connectionInfo how it is reached
 * @param refreshState whether it is being read anew
 * @param status how well it is
 * @param state what is being done to it
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record SanManager(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String description,
    @Nullable ResourceUri providerUri,
    @Nullable String providerDisplayName,
    @Nullable List<AnyJson> connectionInfo,
    @Nullable RefreshState refreshState,
    @Nullable Health status,
    @Nullable String state,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {}
