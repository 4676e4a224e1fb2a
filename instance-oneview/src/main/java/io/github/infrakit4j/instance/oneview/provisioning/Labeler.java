package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings labels that are in the ledger onto the profile.
 *
 * <p>The profile is read, its marker changed and the whole written back under the ETag it was read
 * with; the labels leave the ledger once they have been read from the profile.
 */
final class Labeler {
  private final Context context;
  private final Map<InstanceId, Instant> asked = new ConcurrentHashMap<>();

  Labeler(Context context) {
    this.context = context;
  }

  Pause step(Entry entry) {
    Optional<ServerProfile> profile = find(entry);
    Optional<Marker> marker = profile.flatMap(found -> context.appliance().marker(found, entry));
    if (marker.isEmpty()) {
      return context.gone(entry, "it has no profile of InfraKit's to label");
    }
    Map<String, String> wanted = new TreeMap<>(known(entry, marker.get()));
    wanted.putAll(entry.labels());
    if (carries(marker.get(), wanted)) {
      asked.remove(entry.id());
      context.ledger().update(entry.id(), current -> labelled(current, entry.labels(), wanted));
      context.listener().moved(entry.id(), "labelled");
      return Pause.NONE;
    }
    if (isAsked(entry)) {
      return Pause.POLL;
    }
    String description =
        marker
            .get()
            .withKnownTags(wanted, entry.tags())
            .writeInto(profile.get().description(), context.descriptionLimit());
    context.ledger().update(entry.id(), current -> current.withTags(wanted, current.labels()));
    context.appliance().client().profiles().replace(profile.get().withDescription(description));
    asked.values().removeIf(this::isOver);
    asked.put(entry.id(), context.now());
    return Pause.POLL;
  }

  /** The instance's profile; the one that an operator made anew in its place is it too. */
  private Optional<ServerProfile> find(Entry entry) {
    Optional<ServerProfile> known = context.appliance().profile(entry);
    if (known.isPresent()) {
      return known;
    }
    Optional<ServerProfile> anew = context.appliance().namesake(entry);
    anew.ifPresent(
        profile ->
            context.ledger().update(entry.id(), current -> current.withProfile(profile.uri())));
    return anew;
  }

  /** All tags of an instance whose marker may hold only some: what the marker says comes first. */
  static Map<String, String> known(Entry entry, Marker marker) {
    if (marker.spilled() == null) {
      return marker.tags();
    }
    Map<String, String> all = new TreeMap<>(entry.tags());
    all.putAll(marker.tags());
    return all;
  }

  /**
   * With the labels that came onto the profile while the profiles were being listed: the list may
   * be older, and the ledger has them no more.
   *
   * @param before what the ledger had when the listing began, null if nothing
   */
  static View labelled(View view, @Nullable Entry before) {
    if (before == null || view.entry().labels().keySet().containsAll(before.labels().keySet())) {
      return view;
    }
    Map<String, String> done = new TreeMap<>(view.entry().tags());
    done.keySet().retainAll(before.labels().keySet());
    done.keySet().removeAll(view.entry().labels().keySet());
    Map<String, String> tags = new TreeMap<>(view.tags());
    tags.putAll(done);
    return new View(view.id(), view.logicalId(), tags, view.entry(), view.profile(), view.server());
  }

  private static boolean carries(Marker marker, Map<String, String> wanted) {
    return marker.tags().equals(wanted) || marker.wasShortenedFrom(wanted);
  }

  private static Entry labelled(
      Entry current, Map<String, String> done, Map<String, String> wanted) {
    Map<String, String> left = new TreeMap<>(current.labels());
    left.entrySet().removeAll(done.entrySet());
    return current.withTags(wanted, left);
  }

  private boolean isAsked(Entry entry) {
    Instant before = asked.get(entry.id());
    return before != null && !isOver(before);
  }

  /** Whether it is asked again: also of one that is gone by now nothing is kept longer. */
  private boolean isOver(Instant asked) {
    return context.isOver(asked, context.timing().longestPoll());
  }

  /** How many are waited for. */
  int waitedFor() {
    return asked.size();
  }
}
