package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Accepts the removal or the labelling of an instance, after a look whether it is ours. */
final class Removal {
  private final Context context;
  private final Worker worker;

  Removal(Context context, Worker worker) {
    this.context = context;
    this.worker = worker;
  }

  /**
   * Begins the removal and answers once the appliance has taken its first step.
   *
   * <p>An instance that is already gone, or going, is no error.
   *
   * @throws PluginException if the profile is not ours, or the appliance refuses; then nothing was
   *     done and nothing will be
   */
  Void destroy(InstanceId id, DestroyContext why) throws InterruptedException {
    Optional<Entry> known = isBeingReleased(id) ? context.ledger().find(id) : known(id);
    if (known.isEmpty()) {
      return done();
    }
    // The intent comes last: if either cannot be written down, the refusal holds.
    context.groupEnds().destroyed(known.get(), why, context.now());
    context.ledger().update(id, this::asked);
    worker.wake(id);
    awaitAnswer(id);
    return done();
  }

  /**
   * Begins to take the marker off and answers once the appliance has taken that. Power and profile
   * stay as they are; the group makes another instance. Asked again meanwhile it goes on.
   *
   * @throws PluginException if there is no such instance, it is being made or removed, or the
   *     appliance refuses; then nothing was done and nothing will be
   */
  Void release(InstanceId id) throws InterruptedException {
    if (!isBeingReleased(id)) {
      beginRelease(id);
    }
    worker.wake(id);
    awaitAnswer(id);
    return done();
  }

  /** A step that asks again takes the refusal back: then what comes of that step is waited for. */
  private void awaitAnswer(InstanceId id) throws InterruptedException {
    long end = System.nanoTime() + context.timing().answer().toNanos();
    Optional<Entry> outcome;
    do {
      Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
      outcome = context.ledger().await(id, Removal::isAnswered, left);
    } while (outcome.isPresent() && isTakenBack(outcome.get()));
  }

  /** Its marker may be off already: that is what was asked for, and nobody's doing but ours. */
  private boolean isBeingReleased(InstanceId id) {
    return context
        .ledger()
        .find(id)
        .filter(entry -> entry.stage() instanceof Stage.Releasing)
        .isPresent();
  }

  private void beginRelease(InstanceId id) {
    if (known(id).isEmpty()) {
      throw new PluginException("instance " + id.value() + " not found");
    }
    Optional<Entry> begun = context.ledger().update(id, this::released);
    if (begun.filter(entry -> entry.stage() instanceof Stage.Releasing).isEmpty()) {
      String state = begun.map(entry -> entry.stage().word()).orElse("gone");
      throw new PluginException(
          "instance " + id.value() + " is " + state + "; only one that is made can be released");
    }
  }

  private Entry released(Entry entry) {
    boolean made =
        (entry.stage() instanceof Stage.Ready && entry.destroyAsked() == null)
            || entry.stage() instanceof Stage.Stuck;
    return made
        ? entry.withDestroyAsked(context.now()).at(new Stage.Releasing(null, null), context.now())
        : entry;
  }

  /**
   * Writes labels down and tries to bring them onto the profile at once.
   *
   * @throws PluginException if there is no such instance, or its profile's description is too short
   *     for its labels
   */
  Void label(InstanceId id, Map<String, String> labels) throws InterruptedException {
    Entry known =
        known(id).orElseThrow(() -> new PluginException("instance " + id.value() + " not found"));
    requireRoom(known, labels);
    context.ledger().update(id, entry -> entry.withTags(entry.tags(), merged(entry, labels)));
    worker.wake(id);
    context.ledger().await(id, entry -> !awaitsLabels(entry), context.timing().answer());
    return done();
  }

  /** Refuses before anything is written down what the profile's description cannot hold. */
  private void requireRoom(Entry entry, Map<String, String> labels) {
    Optional<ServerProfile> profile = context.appliance().profile(entry);
    profile
        .flatMap(found -> context.appliance().marker(found, entry))
        .ifPresent(
            marker -> {
              Map<String, String> all = new TreeMap<>(Labeler.known(entry, marker));
              all.putAll(merged(entry, labels));
              marker
                  .withKnownTags(all, entry.tags())
                  .writeInto(profile.get().description(), context.descriptionLimit());
            });
  }

  private static Map<String, String> merged(Entry entry, Map<String, String> labels) {
    Map<String, String> all = new TreeMap<>(entry.labels());
    all.putAll(labels);
    return all;
  }

  private static boolean awaitsLabels(Entry entry) {
    return !entry.labels().isEmpty() && entry.stage() instanceof Stage.Ready;
  }

  /** The entry of an instance of ours: from the ledger, or found on the appliance now. */
  private Optional<Entry> known(InstanceId id) {
    Optional<Entry> entry = context.ledger().find(id);
    if (entry.isPresent() && isOurs(entry.get())) {
      return entry;
    }
    List<BriefProfile> all = context.appliance().profiles().all();
    List<BriefProfile> marked = all.stream().filter(profile -> isMarked(profile, id)).toList();
    Optional<BriefProfile> named =
        marked.stream().filter(profile -> id.value().equals(profile.name())).findAny();
    if (named.isPresent()) {
      return Optional.of(remembered(id, named.get()));
    }
    entry.ifPresent(this::gone);
    if (!marked.isEmpty()) {
      throw new PluginException(Ownership.doubt(marked.get(0), found(marked.get(0))));
    }
    if (all.stream().anyMatch(profile -> id.value().equals(profile.name()))) {
      throw new PluginException(
          "profile '" + id.value() + "' is not an instance of this plugin: it has no marker of it");
    }
    return Optional.empty();
  }

  /** What else may be made of it is watched by the worker, which may be done with it. */
  private void gone(Entry entry) {
    context.gone(entry, "its profile is gone");
    worker.wake(entry.id());
  }

  /** A profile that was deleted and made anew under the same name and marker is the instance. */
  private Entry remembered(InstanceId id, BriefProfile profile) {
    context.ledger().adopt(List.of(found(profile)));
    return context
        .ledger()
        .update(id, entry -> entry.withProfile(profile.uri()))
        .orElseGet(() -> found(profile));
  }

  private boolean isMarked(BriefProfile profile, InstanceId id) {
    return context
        .appliance()
        .namespace()
        .owns(profile)
        .filter(marker -> marker.id().equals(id))
        .isPresent();
  }

  private Entry found(BriefProfile profile) {
    Marker marker = context.appliance().namespace().owns(profile).orElseThrow();
    return Entry.found(marker, Objects.requireNonNull(profile.uri()), null, context.now());
  }

  /** Whether a profile that the ledger knows is there and still carries the marker. */
  private boolean isOurs(Entry entry) {
    if (entry.profile() == null || entry.stage().isProvisioning()) {
      return true;
    }
    Optional<ServerProfile> profile = context.appliance().profile(entry);
    if (profile.isEmpty()) {
      return false;
    }
    if (context.appliance().marker(profile.get(), entry).isEmpty()) {
      context.gone(entry, "its marker is gone");
      throw new PluginException(
          "profile '"
              + profile.get().name()
              + "' is no longer an instance of this plugin: its marker was removed");
    }
    if (!Ownership.isCertain(profile.get(), entry)) {
      throw new PluginException(Ownership.doubt(profile.get(), entry));
    }
    return true;
  }

  private Entry asked(Entry entry) {
    if (entry.stage().isRemoval()) {
      return entry;
    }
    Entry asked = entry.withDestroyAsked(context.now());
    if (entry.stage() instanceof Stage.Adopting adopting) {
      return asked.at(adopting.atOnce(), context.now());
    }
    if (entry.stage().isProvisioning()) {
      return asked;
    }
    if (entry.stage() instanceof Stage.Failed && entry.profile() == null) {
      return asked.at(new Stage.Deleting(null, null), context.now());
    }
    return asked.at(new Stage.Stopping(null, false, null), context.now());
  }

  private static boolean isAnswered(Entry entry) {
    if (entry.stage() instanceof Stage.Adopting adopting) {
      return adopting.refusals() == 0 || adopting.refusal() != null;
    }
    return !entry.stage().isRemoval()
        || entry.stage().awaited() != null
        || entry.stage().refusal() != null;
  }

  /**
   * A refusal is the caller's answer: what is not going to happen is not left to happen later.
   *
   * @return whether the refusal no longer holds, since the worker asks again
   */
  private boolean isTakenBack(Entry seen) {
    String refusal = seen.stage().refusal();
    if (seen.stage() instanceof Stage.Adopting adopting && adopting.refusal() != null) {
      context.ledger().update(seen.id(), entry -> entry.withDestroyAsked(null));
      throw new PluginException(
          "instance " + seen.id().value() + " was not destroyed: " + adopting.why());
    }
    if (seen.stage() instanceof Stage.Stuck stuck) {
      throw new PluginException(stuck.reason());
    }
    if (refusal == null) {
      return false;
    }
    Stage stuck = new Stage.Stuck(refusal);
    Optional<Entry> now =
        context
            .ledger()
            .update(
                seen.id(),
                entry ->
                    entry.stage().refusal() == null
                        ? entry
                        : entry.withDestroyAsked(null).at(stuck, context.now()));
    if (now.isPresent() && now.get().stage() instanceof Stage.Stuck) {
      String undone = seen.stage() instanceof Stage.Releasing ? "released" : "destroyed";
      throw new PluginException(
          "instance " + seen.id().value() + " was not " + undone + ": " + refusal);
    }
    return now.isPresent();
  }

  @SuppressWarnings("NullAway") // The only value of Void.
  private static Void done() {
    return null;
  }
}
