package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/** Makes the profile that is posted from what the template's new-profile answered: pure. */
final class ProfileDraft {
  private ProfileDraft() {}

  /**
   * The template's profile with its name, its server and our marker; everything else, also what
   * this program does not know, as the appliance gave it.
   *
   * @param descriptionLimit the longest description the appliance takes, in characters
   */
  static ServerProfile of(
      ServerProfile newProfile, Entry entry, Namespace namespace, int descriptionLimit) {
    Entry.Server server = entry.server();
    if (server == null) {
      throw new PluginException("instance " + entry.id().value() + " has no server yet");
    }
    Marker marker = Marker.of(entry.id(), entry.logicalId(), namespace.tags(), entry.allTags());
    String description = marker.writeInto(newProfile.description(), descriptionLimit);
    ResourceUri hardware = server.uri();
    return newProfile
        .forCreation()
        .withName(entry.id().value())
        .withDescription(description)
        .withServerHardwareUri(hardware);
  }
}
