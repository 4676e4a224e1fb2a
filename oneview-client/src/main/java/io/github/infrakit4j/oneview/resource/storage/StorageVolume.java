package io.github.infrakit4j.oneview.resource.storage;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * A volume. {@code /rest/storage-volumes}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param description what people noted
 * @param storagePoolUri its pool
 * @param volumeTemplateUri its template; null for none
 * @param isShareable whether several profiles may have it
 * @param isPermanent whether it stays when its profile goes
 * @param provisioningType Thin or Full
 * @param provisionedCapacity its size in bytes
 * @param allocatedCapacity what of it is in use, in bytes
 * @param deviceVolumeName what the storage system calls it
 * @param deviceSpecificAttributes what its kind has
 * @param scopesUri its scopes
 * @param status how well it is
 * @param state what is being done to it
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record StorageVolume(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String description,
    @Nullable ResourceUri storagePoolUri,
    @Nullable ResourceUri volumeTemplateUri,
    @Nullable Boolean isShareable,
    @Nullable Boolean isPermanent,
    @Nullable String provisioningType,
    @Nullable AnyJson provisionedCapacity,
    @Nullable AnyJson allocatedCapacity,
    @Nullable String deviceVolumeName,
    @Nullable AnyJson deviceSpecificAttributes,
    @Nullable ResourceUri scopesUri,
    @Nullable Health status,
    @Nullable String state,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {}
