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
 * A storage system. {@code /rest/storage-systems}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param description what people noted
 * @param hostname its address
 * @param family its kind: StoreServ, StoreVirtual, Nimble …
 * @param displayName how it is shown
 * @param credentials who logs in to it; sent when it is added, never in answers
 * @param deviceSpecificAttributes what its kind has
 * @param ports its ports
 * @param totalCapacity its capacity in bytes
 * @param allocatedCapacity what of it is in use, in bytes
 * @param refreshState whether it is being read anew
 * @param scopesUri its scopes
 * @param status how well it is
 * @param state what is being done to it
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record StorageSystem(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String description,
    @Nullable String hostname,
    @Nullable String family,
    @Nullable String displayName,
    @Nullable AnyJson credentials,
    @Nullable AnyJson deviceSpecificAttributes,
    @Nullable List<AnyJson> ports,
    @Nullable AnyJson totalCapacity,
    @Nullable AnyJson allocatedCapacity,
    @Nullable RefreshState refreshState,
    @Nullable ResourceUri scopesUri,
    @Nullable Health status,
    @Nullable String state,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {}
