package io.github.infrakit4j.oneview.resource.storage;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * A pool of storage that volumes are made in. {@code /rest/storage-pools}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param description what people noted
 * @param storageSystemUri its storage system
 * @param isManaged whether volumes may be made in it
 * @param totalCapacity its capacity in bytes
 * @param allocatedCapacity what of it is in use, in bytes
 * @param freeCapacity what of it is free, in bytes
 * @param deviceSpecificAttributes what its kind has
 * @param status how well it is
 * @param state what is being done to it
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record StoragePool(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String description,
    @Nullable ResourceUri storageSystemUri,
    @Nullable Boolean isManaged,
    @Nullable AnyJson totalCapacity,
    @Nullable AnyJson allocatedCapacity,
    @Nullable AnyJson freeCapacity,
    @Nullable AnyJson deviceSpecificAttributes,
    @Nullable Health status,
    @Nullable String state,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {}
