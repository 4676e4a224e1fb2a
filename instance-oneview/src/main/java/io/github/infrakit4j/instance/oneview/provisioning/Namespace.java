package io.github.infrakit4j.instance.oneview.provisioning;

import com.google.common.collect.ImmutableSortedMap;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import java.util.Map;
import java.util.Optional;

/**
 * Tells our profiles from everybody else's.
 *
 * @param tags what this InfraKit installation puts on all it makes, so that several can share an
 *     appliance; may be empty
 */
public record Namespace(Map<String, String> tags) {
  /** No tags: the one installation of an appliance. */
  public static final Namespace NONE = new Namespace(Map.of());

  /** Copies the tags. */
  public Namespace {
    tags = ImmutableSortedMap.copyOf(tags);
  }

  /** The marker of a profile that is ours; empty for one that is not. */
  Optional<Marker> owns(ServerProfile profile) {
    return owns(BriefProfile.of(profile));
  }

  /** The marker of a profile that is ours; empty for one that is not. */
  Optional<Marker> owns(BriefProfile profile) {
    return Marker.find(profile.description()).filter(marker -> marker.namespace().equals(tags));
  }
}
