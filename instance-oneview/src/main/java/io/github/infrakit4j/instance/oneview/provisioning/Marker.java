package io.github.infrakit4j.instance.oneview.provisioning;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hashing;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a profile's description says of the instance it is: the only proof that a profile is ours.
 *
 * <p>The marker is one run of text without line breaks, for example
 *
 * <pre>[infrakit:1 @id="web-01kzz" infrakit.config.hash="p6kg" infrakit.group="web" role="db"]
 * </pre>
 *
 * <p>It stands beside what people write in the description and is replaced in place, so their words
 * stay. An operator who removes it has taken the server out of InfraKit.
 *
 * @param id the instance, which keeps this id even when the profile is renamed
 * @param logicalId what the group asked for, if it asked
 * @param namespace the tags that tell one InfraKit installation from another on one appliance
 * @param wishes how the instance wants to be treated where it is not as the policy says
 * @param tags the instance's own tags as far as they fit
 * @param spilled the digest of all tags when some did not fit and are in the ledger alone
 */
record Marker(
    InstanceId id,
    @Nullable LogicalId logicalId,
    Map<String, String> namespace,
    Map<String, String> wishes,
    Map<String, String> tags,
    @Nullable String spilled) {

  /** What the tags that never leave the marker are called. */
  private static final Set<String> KEPT =
      Set.of(Tags.GROUP, Tags.CONFIG_HASH, Tags.CONFIG_SHA, Tags.LOGICAL_ID);

  Marker {
    namespace = ImmutableSortedMap.copyOf(namespace);
    wishes = ImmutableSortedMap.copyOf(wishes);
    tags = ImmutableSortedMap.copyOf(tags);
  }

  static Marker of(
      InstanceId id,
      @Nullable LogicalId logicalId,
      Map<String, String> namespace,
      Map<String, String> tags) {
    return new Marker(id, logicalId, namespace, Map.of(), tags, null);
  }

  /** The marker in a description, if there is one that can be read. */
  static Optional<Marker> find(@Nullable String description) {
    return MarkerText.locate(description).map(MarkerText.Found::marker);
  }

  /**
   * The description with this marker in it and everything else as it was.
   *
   * @param limit the longest description the appliance takes, in characters
   * @throws MarkerTooLongException if not even the group's own tags fit beside the text that is
   *     there
   */
  String writeInto(@Nullable String description, int limit) {
    String whole = MarkerText.replace(description, this);
    if (whole.length() <= limit) {
      return whole;
    }
    String shortened = MarkerText.replace(description, spill());
    if (shortened.length() > limit) {
      throw new MarkerTooLongException(id, shortened.length(), limit);
    }
    return shortened;
  }

  Marker withTags(Map<String, String> newTags) {
    return new Marker(id, logicalId, namespace, wishes, newTags, null);
  }

  /** With the tags as far as they are known; whoever remembers more of them is not to forget it. */
  Marker withKnownTags(Map<String, String> newTags, Map<String, String> remembered) {
    boolean knowsAll = spilled == null || wasShortenedFrom(remembered);
    return new Marker(id, logicalId, namespace, wishes, newTags, knowsAll ? null : spilled);
  }

  Marker withWishes(Map<String, String> newWishes) {
    return new Marker(id, logicalId, namespace, newWishes, tags, spilled);
  }

  /** A description without the marker in it; the same if there is none. */
  static String removeFrom(@Nullable String description) {
    return MarkerText.remove(description);
  }

  /** Only the tags InfraKit lives by, and the digest of all of them. */
  private Marker spill() {
    Map<String, String> kept = new TreeMap<>(tags);
    kept.keySet().retainAll(KEPT);
    return new Marker(id, logicalId, namespace, wishes, kept, digest(tags));
  }

  /** Tells whether remembered tags are the ones this marker was shortened from. */
  boolean wasShortenedFrom(Map<String, String> remembered) {
    return spilled != null && spilled.equals(digest(remembered));
  }

  private static String digest(Map<String, String> tags) {
    String canonical = MarkerText.pairs(new TreeMap<>(tags));
    return Hashing.sha256()
        .hashString(canonical, StandardCharsets.UTF_8)
        .toString()
        .substring(0, 16);
  }
}
