package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Puts our marker on a profile that a former plugin made, or that an operator names.
 *
 * <p>Until it is there the profile is looked at before each request by what the former plugin left;
 * the marker is written under the entity tag of that look, so that a profile somebody has changed
 * meanwhile stays as it is.
 */
final class Adopter {
  /** 2 to this power is more than any limit of a time. */
  private static final int MOST_DOUBLINGS = 20;

  private final Context context;

  Adopter(Context context) {
    this.context = context;
  }

  Pause step(Entry entry, Stage.Adopting stage) {
    boolean tooLate = isTooLate(entry);
    if (isPausing(entry, stage) && !tooLate) {
      return Pause.POLL;
    }
    Optional<Task> task = context.appliance().task(stage.task());
    if (task.filter(running -> !running.isFinal()).isPresent() && !tooLate) {
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
    if (tooLate) {
      return notDestroyed(entry, stage);
    }
    if (!isTheirs(profile.get(), entry, stage)) {
      return given(entry, "its profile is not as " + stage.from() + " left it");
    }
    if (task.isPresent()) {
      return refused(entry, stage, words(task.get()), false);
    }
    return mark(entry, stage, profile.get());
  }

  /** Whether it was asked to go, and could not be made ours in the time for that. */
  private boolean isTooLate(Entry entry) {
    Instant asked = entry.destroyAsked();
    return asked != null && context.isOver(asked, context.timing().destroyLimit());
  }

  /**
   * Only what has our marker is destroyed. Without it the instance stays what it is, listed and
   * adopted on; whoever wants it gone asks again and is told why not.
   */
  private Pause notDestroyed(Entry entry, Stage.Adopting stage) {
    String why = Objects.requireNonNullElse(stage.why(), "its profile has not got the marker yet");
    context.ledger().update(entry.id(), current -> current.withDestroyAsked(null));
    context.listener().stuck(entry.id(), "was not destroyed in time: " + why);
    return Pause.NONE;
  }

  private boolean isPausing(Entry entry, Stage.Adopting stage) {
    return stage.refusal() != null && !context.isOver(entry.since(), pause(stage.refusals()));
  }

  /** Twice as long after each refusal: a running server's profile is not asked for all day long. */
  private Duration pause(int refusals) {
    Duration longest = context.timing().longestCoolDown();
    int doublings = Math.min(refusals - 1, MOST_DOUBLINGS);
    Duration pause = context.timing().longestPoll().multipliedBy(1L << doublings);
    return pause.compareTo(longest) < 0 ? pause : longest;
  }

  private Pause mark(Entry entry, Stage.Adopting stage, ServerProfile profile) {
    Marker marker =
        Marker.of(
            entry.id(), entry.logicalId(), context.appliance().namespace().tags(), entry.allTags());
    String kept = keepsWords(stage, profile) ? profile.description() : null;
    try {
      String description = marker.writeInto(kept, context.descriptionLimit());
      Task task =
          context.appliance().client().profiles().replace(profile.withDescription(description));
      context.note(entry, new Stage.Adopting(stage.from(), task.uri(), stage.refusals(), null));
      return Pause.POLL;
    } catch (MarkerTooLongException tooLong) {
      return refused(entry, stage, Words.of(tooLong), false);
    } catch (ApplianceException refusal) {
      if (refusal.retryable() || refusal.outcomeUnknown()) {
        throw refusal;
      }
      boolean passing = refusal.isConflict() || refusal.isPreconditionFailed();
      return refused(entry, stage, Words.of(refusal), passing);
    }
  }

  /** Words of people stay; the Go plugin's own make way, or it would go on listing the profile. */
  private boolean keepsWords(Stage.Adopting stage, ServerProfile profile) {
    return stage.keepsWords()
        && GoProfile.read(BriefProfile.of(profile), context.appliance().namespace()).isEmpty();
  }

  private static String words(Task over) {
    return over.isSuccess()
        ? "the appliance took the change and does not show it"
        : over.failureSentence();
  }

  /** An operator is told at once, and asks again; what is listed already stays so. */
  private Pause refused(Entry entry, Stage.Adopting stage, String why, boolean passing) {
    if (stage.from() == Stage.Former.OPERATOR && !passing) {
      return given(entry, why);
    }
    context.listener().delayed(entry.id(), why);
    context.progress().forget(entry.id());
    Instant now = context.now();
    context.ledger().update(entry.id(), current -> current.at(stage.refused(why), now).again(now));
    return Pause.POLL;
  }

  private Optional<ServerProfile> find(Entry entry) {
    return entry.profile() != null
        ? context.appliance().client().profiles().find(entry.profile())
        : context.appliance().client().profiles().byName(entry.id().value());
  }

  private Pause given(Entry entry, String why) {
    context.listener().warning("instance " + entry.id().value() + " was not adopted: " + why);
    return context.gone(entry, "not adopted: " + why);
  }

  /** No marker of anybody, and what the former plugin says of it is so. */
  private boolean isTheirs(ServerProfile profile, Entry entry, Stage.Adopting stage) {
    if (Marker.find(profile.description()).isPresent()) {
      return false;
    }
    if (stage.from() == Stage.Former.GO) {
      return GoProfile.read(BriefProfile.of(profile), context.appliance().namespace())
          .filter(marker -> marker.id().equals(entry.id()))
          .isPresent();
    }
    Entry.Server server = entry.server();
    return entry.id().value().equals(profile.name())
        && server != null
        && server.uri().equals(profile.serverHardwareUri());
  }
}
