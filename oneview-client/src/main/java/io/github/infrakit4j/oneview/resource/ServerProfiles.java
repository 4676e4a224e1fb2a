package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.ResourceUri;

/** What the calls on profiles ask of their arguments. */
final class ServerProfiles {
  private ServerProfiles() {}

  static ResourceUri uri(ServerProfile profile) {
    ResourceUri uri = profile.uri();
    if (uri == null) {
      throw new IllegalArgumentException(
          "the profile " + profile.name() + " has no uri: read it from the appliance first");
    }
    return uri;
  }
}
