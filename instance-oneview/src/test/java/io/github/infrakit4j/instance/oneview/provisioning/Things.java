package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.ServerProfileTemplate;
import io.github.infrakit4j.oneview.rest.Json;
import io.github.infrakit4j.oneview.rest.Records;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.jspecify.annotations.Nullable;

/** Resources for tests of decisions. */
final class Things {
  static final ResourceUri TYPE = ResourceUri.of("/rest/server-hardware-types/HT1");
  static final ResourceUri GROUP = ResourceUri.of("/rest/enclosure-groups/EG1");

  private Things() {}

  /** A free server: of the type, in the group, off, healthy. */
  static ServerDraft server(String name) {
    return new ServerDraft(Records.empty(ServerHardware.class))
        .with("uri", ResourceUri.of("/rest/server-hardware/" + name.replace(" ", "-")))
        .with("name", name)
        .with("state", ServerHardware.State.NO_PROFILE_APPLIED)
        .with("status", Health.OK)
        .with("powerState", PowerState.OFF)
        .with("serverHardwareTypeUri", TYPE)
        .with("serverGroupUri", GROUP);
  }

  /**
   * A server as an appliance would write it.
   *
   * @param all its members
   */
  record ServerDraft(Records<ServerHardware> all) {
    ServerDraft with(String member, @Nullable Object value) {
      return new ServerDraft(all.with(member, value));
    }

    BriefServer build() {
      return Json.read(BriefServer.class, Json.write(all.build()));
    }
  }

  static BriefServer running(String name) {
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
  static Records<ServerProfile> profile(String name, BriefServer server) {
    return Records.empty(ServerProfile.class)
        .with("uri", ResourceUri.of("/rest/server-profiles/" + name))
        .with("name", name)
        .with("state", ServerProfile.State.NORMAL)
        .with("serverHardwareUri", server.uri());
  }
}
