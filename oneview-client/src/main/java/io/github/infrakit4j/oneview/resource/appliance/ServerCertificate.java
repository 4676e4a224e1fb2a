package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Certificates of another machine that an appliance trusts. {@code /rest/certificates/servers}, API
 * 600 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param certificateDetails the certificates
 * @param certificateStatus whether they are trusted
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record ServerCertificate(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable List<AnyJson> certificateDetails,
    @Nullable AnyJson certificateStatus,
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
