package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.oneview.resource.Boot;
import io.github.infrakit4j.oneview.resource.BootMode;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.Records;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.server.BootOrder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    Entry.Plan plan = entry.plan();
    ServerProfile booting = booting(newProfile.forCreation(), plan == null ? null : plan.boot());
    Map<String, String> wishes = plan == null ? Map.of() : plan.wishes();
    Marker marker =
        Marker.of(entry.id(), entry.logicalId(), namespace.tags(), entry.allTags())
            .withWishes(bootsAsTold(newProfile, booting) ? wishes : Wishes.withoutRolling(wishes));
    String words = words(newProfile.description(), plan == null ? null : plan.annotation());
    String description = marker.writeInto(words, descriptionLimit);
    ResourceUri hardware = server.uri();
    return booting
        .withName(entry.id().value())
        .withDescription(description)
        .withServerHardwareUri(hardware);
  }

  private static @Nullable String words(@Nullable String templates, @Nullable String annotation) {
    if (annotation == null) {
      return templates;
    }
    return templates == null || templates.isBlank() ? annotation : templates + " " + annotation;
  }

  /** Whether the profile is as its template says in what the wished device changes. */
  private static boolean bootsAsTold(ServerProfile newProfile, ServerProfile booting) {
    Boot told = newProfile.boot();
    Boot boot = booting.boot();
    return Objects.equals(told == null ? null : told.order(), boot == null ? null : boot.order());
  }

  /** With the wished device first; one that is wished once is set on the server later. */
  private static ServerProfile booting(ServerProfile profile, @Nullable BootWish wish) {
    if (wish == null || wish.once()) {
      return profile;
    }
    Boot boot = profile.boot();
    if (boot == null || !Boolean.TRUE.equals(boot.manageBoot())) {
      throw new PluginException(
          "BootDevice cannot be set: the template does not manage the boot order. Let it, or leave"
              + " BootDevice out.");
    }
    BootMode mode = profile.bootMode();
    List<String> order =
        BootOrder.withFirst(wish.device(), boot.order(), mode == null ? null : mode.mode());
    return profile.withBoot(Records.copy(boot).with("order", order).build());
  }
}
