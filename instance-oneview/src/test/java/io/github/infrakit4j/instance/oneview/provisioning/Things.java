package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.ServerProfileTemplate;
import io.github.infrakit4j.oneview.rest.Records;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.jspecify.annotations.Nullable;

/** Resources for tests of decisions. */
final class Things {
  static final ResourceUri TYPE = ResourceUri.of("/rest/server-hardware-types/HT1");
  static final ResourceUri GROUP = ResourceUri.of("/rest/enclosure-groups/EG1");

  private Things() {}

  /** A free server: of the type, in the group, off, healthy. */
  static Records<ServerHardware> server(String name) {
    return Records.empty(ServerHardware.class)
        .with("uri", ResourceUri.of("/rest/server-hardware/" + name.replace(" ", "-")))
        .with("name", name)
        .with("state", ServerHardware.State.NO_PROFILE_APPLIED)
        .with("status", Health.OK)
        .with("powerState", PowerState.OFF)
        .with("serverHardwareTypeUri", TYPE)
        .with("serverGroupUri", GROUP);
  }

  static ServerHardware running(String name) {
    return server(name).with("powerState", PowerState.ON).build();
  }

  static ServerProfileTemplate template(@Nullable ResourceUri group) {
    return Records.empty(ServerProfileTemplate.class)
        .with("uri", ResourceUri.of("/rest/server-profile-templates/T"))
        .with("name", "T")
        .with("serverHardwareTypeUri", TYPE)
        .with("enclosureGroupUri", group)
        .build();
  }

  /** A profile on the given server. */
  static Records<ServerProfile> profile(String name, ServerHardware server) {
    return Records.empty(ServerProfile.class)
        .with("uri", ResourceUri.of("/rest/server-profiles/" + name))
        .with("name", name)
        .with("state", ServerProfile.State.NORMAL)
        .with("serverHardwareUri", server.uri());
  }
}
