package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import java.util.Optional;

/**
 * Puts our marker on a profile that a former plugin made, or that an operator names.
 *
 * <p>Until it is there the profile is looked at before each request by what the former plugin left;
 * the marker is written under the entity tag of that look, so that a profile somebody has changed
 * meanwhile stays as it is.
 */
final class Adopter {
  private final Context context;

  Adopter(Context context) {
    this.context = context;
  }

  Pause step(Entry entry, Stage.Adopting stage) {
    if (context.appliance().task(stage.task()).filter(task -> !task.isFinal()).isPresent()) {
      return Pause.POLL;
    }
    Optional<ServerProfile> profile = find(entry);
    if (profile.isEmpty()) {
      return given(entry, "there is no such profile");
    }
    if (context.appliance().marker(profile.get(), entry).isPresent()) {
      context.ledger().update(entry.id(), current -> current.withProfile(profile.get().uri()));
      context.move(entry, new Stage.Ready(), "adopted from " + stage.from());
      return Pause.NONE;
    }
    if (!isTheirs(profile.get(), entry, stage)) {
      return given(entry, "its profile is not as " + stage.from() + " left it");
    }
    Marker marker =
        Marker.of(
            entry.id(), entry.logicalId(), context.appliance().namespace().tags(), entry.allTags());
    String kept = stage.keepsWords() ? profile.get().description() : null;
    String description = marker.writeInto(kept, context.descriptionLimit());
    return mark(entry, stage, profile.get().withDescription(description));
  }

  private Pause mark(Entry entry, Stage.Adopting stage, ServerProfile marked) {
    try {
      Task task = context.appliance().client().profiles().replace(marked);
      context.note(entry, new Stage.Adopting(stage.from(), task.uri()));
      return Pause.POLL;
    } catch (ApplianceException refusal) {
      if (stage.from() != Stage.Former.OPERATOR || isPassing(refusal)) {
        throw refusal;
      }
      return given(entry, Words.of(refusal));
    }
  }

  private static boolean isPassing(ApplianceException refusal) {
    return refusal.retryable()
        || refusal.outcomeUnknown()
        || refusal.isConflict()
        || refusal.isPreconditionFailed();
  }

  private Optional<ServerProfile> find(Entry entry) {
    return entry.profile() != null
        ? context.appliance().client().profiles().find(entry.profile())
        : context.appliance().client().profiles().byName(entry.id().value());
  }

  private Pause given(Entry entry, String why) {
    context.listener().warning("instance " + entry.id().value() + " was not adopted: " + why);
    context.gone(entry, "not adopted: " + why);
    return Pause.REST;
  }

  /** No marker of anybody, and what the former plugin says of it is so. */
  private boolean isTheirs(ServerProfile profile, Entry entry, Stage.Adopting stage) {
    if (Marker.find(profile.description()).isPresent()) {
      return false;
    }
    if (stage.from() == Stage.Former.GO) {
      return GoProfile.read(profile, context.appliance().namespace())
          .filter(marker -> marker.id().equals(entry.id()))
          .isPresent();
    }
    Entry.Server server = entry.server();
    return entry.id().value().equals(profile.name())
        && server != null
        && server.uri().equals(profile.serverHardwareUri());
  }
}
