package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may log in. {@code /rest/users}, API 120 on. Sent with a password when it is made; never
 * answered with one.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param userName the name to log in with
 * @param fullName the name of the person
 * @param emailAddress where mail goes
 * @param officePhone the telephone at work
 * @param mobilePhone the telephone elsewhere
 * @param enabled whether login is allowed
 * @param permissions what is allowed, by role and scope
 * @param roles the roles, of old API versions
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record User(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String userName,
    @Nullable String fullName,
    @Nullable String emailAddress,
    @Nullable String officePhone,
    @Nullable String mobilePhone,
    @Nullable Boolean enabled,
    @Nullable List<AnyJson> permissions,
    @Nullable List<String> roles,
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
