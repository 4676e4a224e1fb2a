package io.github.infrakit4j.oneview.resource.catalog;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A resource as the search service knows it: always in its newest form, all values as text, and
 * somewhat later than the resource itself. {@code /rest/index/resources}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param description what people noted
 * @param attributes what is searched by, one text for each name
 * @param multiAttributes what is searched by, several texts for each name
 * @param ownerId the service that looks after it
 * @param applianceId the appliance
 * @param scopeUris its scopes
 * @param status how well it is
 * @param state what is being done to it
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record IndexResource(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String description,
    @Nullable AnyJson attributes,
    @Nullable AnyJson multiAttributes,
    @Nullable String ownerId,
    @Nullable String applianceId,
    @Nullable List<ResourceUri> scopeUris,
    @Nullable Health status,
    @Nullable String state,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {
  /** The attribute of this name; empty when there is none or it is null. */
  public Optional<String> attribute(String name) {
    return Optional.ofNullable(attributes)
        .flatMap(all -> all.member(name))
        .flatMap(AnyJson::asText);
  }
}
