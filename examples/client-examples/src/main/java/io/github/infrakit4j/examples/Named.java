package io.github.infrakit4j.examples;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.ServerProfileTemplate;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.function.Supplier;

/** What people name, or the sentence that it is not there. */
final class Named {
  private Named() {}

  static ServerProfileTemplate template(OneView oneView, String name) {
    return oneView.templates().byName(name).orElseThrow(missing("server profile template", name));
  }

  static ServerHardware server(OneView oneView, String name) {
    return oneView.hardware().byName(name).orElseThrow(missing("server", name));
  }

  static ServerProfile profile(OneView oneView, String name) {
    return oneView.profiles().byName(name).orElseThrow(missing("server profile", name));
  }

  /** The server that has a profile. */
  static ResourceUri serverOf(ServerProfile profile) {
    ResourceUri server = profile.serverHardwareUri();
    if (server == null) {
      throw new IllegalArgumentException(
          "the profile \"" + profile.name() + "\" is on no server: assign it to one first");
    }
    return server;
  }

  private static Supplier<IllegalArgumentException> missing(String what, String name) {
    return () ->
        new IllegalArgumentException(
            "there is no " + what + " named \"" + name + "\" (names are told apart by case)");
  }
}
