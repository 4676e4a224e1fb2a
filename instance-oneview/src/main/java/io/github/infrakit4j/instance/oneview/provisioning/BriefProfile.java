package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.Brief;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.jspecify.annotations.Nullable;

/**
 * What the plugin reads of a profile in a list: all profiles are listed often. The components are
 * those of {@link ServerProfile}. A profile that is to be changed is read whole, by itself.
 *
 * @param uri where the appliance has it
 * @param name what people call it
 * @param description its words, with the marker of one that is ours
 * @param state how far it is
 * @param status whether it is well
 * @param serverHardwareUri the server it is on, null for none
 * @param serverProfileTemplateUri the template it was made from
 * @param templateCompliance whether it is still as that says
 */
@Brief
public record BriefProfile(
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String description,
    ServerProfile.@Nullable State state,
    @Nullable Health status,
    @Nullable ResourceUri serverHardwareUri,
    @Nullable ResourceUri serverProfileTemplateUri,
    ServerProfile.@Nullable Compliance templateCompliance)
    implements Resource {

  /** The same of one that was read whole. */
  static BriefProfile of(ServerProfile profile) {
    return new BriefProfile(
        profile.uri(),
        profile.name(),
        profile.description(),
        profile.state(),
        profile.status(),
        profile.serverHardwareUri(),
        profile.serverProfileTemplateUri(),
        profile.templateCompliance());
  }
}
