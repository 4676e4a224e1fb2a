package io.github.infrakit4j.oneview.resource.network;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * A Fibre Channel network over Ethernet. {@code /rest/fcoe-networks}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param description what people noted
 * @param vlanId its VLAN
 * @param connectionTemplateUri the connection template, which has its bandwidth
 * @param managedSanUri the storage network; null for none
 * @param fabricUri the fabric
 * @param bandwidth its bandwidth; sent when it is made, null in answers
 * @param scopesUri its scopes
 * @param status how well it is
 * @param state what is being done to it
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record FcoeNetwork(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String description,
    @Nullable Integer vlanId,
    @Nullable ResourceUri connectionTemplateUri,
    @Nullable ResourceUri managedSanUri,
    @Nullable ResourceUri fabricUri,
    @Nullable Bandwidth bandwidth,
    @Nullable ResourceUri scopesUri,
    @Nullable Health status,
    @Nullable String state,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {}
