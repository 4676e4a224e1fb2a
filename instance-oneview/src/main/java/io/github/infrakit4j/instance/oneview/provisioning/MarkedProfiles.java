package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.rest.Filter;
import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists the profiles that carry a marker, and as few others as the appliance can be trusted to
 * leave out.
 *
 * <p>An appliance that reads the filter in a way of its own would hide instances. So it is believed
 * only after a whole list that was read just before had no marked profile which the filtered one
 * lacks, and looked at again every hour. Where no profile is marked nothing is proven, and where
 * others would not fill a page nothing is gained: there the list stays whole.
 *
 * <p>What this process has listed once is in its memory, and asked for by itself when a list lacks
 * it. So only what another process makes could be hidden, in words unlike those that were looked
 * at: a group that was not listed here just before may come from another process, and gets the
 * whole list.
 */
final class MarkedProfiles {
  /** For how long an appliance is believed, and for how long one that failed is not asked again. */
  static final Duration BELIEVED = Duration.ofHours(1);

  /** For how long after a group was listed here it is taken that no other process serves it. */
  static final Duration STEADY = Duration.ofMinutes(1);

  /** A page of profiles as appliances were seen to cut them. */
  static final int PAGE = 64;

  private static final Filter MARKED =
      Filter.matches("description", "%" + MarkerText.OPENING.strip() + "%");

  private final Context context;
  private final Map<String, Instant> listed = new ConcurrentHashMap<>();
  private volatile @Nullable Verdict verdict;

  /** What came of the last look. */
  private record Verdict(boolean honest, Instant at) {}

  MarkedProfiles(Context context) {
    this.context = context;
  }

  /** Whether this process has just served a group, which then has no instances from elsewhere. */
  boolean isSteady(@Nullable String group) {
    Instant last = group == null ? null : listed.get(group);
    return last != null && !context.isOver(last, STEADY);
  }

  /** A group was listed, beginning at that time. */
  void listed(@Nullable String group, Instant at) {
    if (group != null) {
      listed.put(group, at);
    }
  }

  /**
   * All profiles with a marker, perhaps among others.
   *
   * @param whole whether none of the others may be left out
   * @throws io.github.infrakit4j.oneview.rest.OneViewException if the appliance does not say all
   */
  List<BriefProfile> read(boolean whole) {
    Verdict known = verdict;
    boolean isOld = known == null || context.isOver(known.at(), BELIEVED);
    boolean honest = known != null && known.honest();
    if (!isOld && !(whole && honest)) {
      return context.appliance().profiles().all(honest ? MARKED : null);
    }
    List<BriefProfile> all = context.appliance().profiles().all();
    examine(all);
    return all;
  }

  private void examine(List<BriefProfile> all) {
    Set<ResourceUri> marked =
        all.stream()
            .filter(MarkedProfiles::isMarked)
            .map(profile -> Objects.requireNonNull(profile.uri()))
            .collect(Collectors.toCollection(HashSet::new));
    if (marked.isEmpty() || all.size() - marked.size() < PAGE) {
      return;
    }
    try {
      context.appliance().profiles().all(MARKED).stream()
          .map(BriefProfile::uri)
          .forEach(marked::remove);
      verdict = new Verdict(marked.isEmpty(), context.now());
    } catch (OneViewException notAnswered) {
      // The whole list is there: this was only to save the next ones.
      verdict = new Verdict(false, context.now());
    }
  }

  private static boolean isMarked(BriefProfile profile) {
    String description = profile.description();
    return description != null && description.contains(MarkerText.OPENING);
  }
}
