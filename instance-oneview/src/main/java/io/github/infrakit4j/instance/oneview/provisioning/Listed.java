package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The profiles of one listing that carry our marker, by instance.
 *
 * <p>A copy of a profile carries a copy of its marker. The one that the ledger knows counts, else
 * the one with the instance's name; a copy counts where no other is left.
 */
final class Listed {
  private final Context context;
  private final Map<InstanceId, List<BriefProfile>> marked = new LinkedHashMap<>();
  private final Map<InstanceId, BriefProfile> originals = new LinkedHashMap<>();

  Listed(Context context, List<BriefProfile> all) {
    this.context = context;
    for (BriefProfile profile : all) {
      context.appliance().namespace().owns(profile).ifPresent(marker -> add(marker, profile));
    }
  }

  private void add(Marker marker, BriefProfile profile) {
    marked.computeIfAbsent(marker.id(), id -> new ArrayList<>()).add(profile);
    originals.merge(marker.id(), profile, (a, b) -> original(marker, a, b));
  }

  private BriefProfile original(Marker marker, BriefProfile first, BriefProfile second) {
    context
        .listener()
        .warning(
            "profiles "
                + first.uri()
                + " and "
                + second.uri()
                + " both carry the marker of instance "
                + marker.id().value()
                + "; remove it from the copy's description");
    ResourceUri known = context.ledger().find(marker.id()).map(Entry::profile).orElse(null);
    if (known != null && (known.equals(first.uri()) || known.equals(second.uri()))) {
      return known.equals(second.uri()) ? second : first;
    }
    // The one that was known may be made anew: then neither has its address, and one has its name.
    return marker.id().value().equals(second.name()) ? second : first;
  }

  /** One profile for each instance that is listed. */
  Map<InstanceId, BriefProfile> originals() {
    return originals;
  }

  /** The instances that are listed. */
  Set<InstanceId> ids() {
    return marked.keySet();
  }

  /**
   * Of the profiles that are listed for an instance one that is on the appliance by now, and still
   * has the marker: the one with the instance's name if it is among them.
   */
  Optional<BriefProfile> stillThere(InstanceId id) {
    List<BriefProfile> found = new ArrayList<>();
    for (BriefProfile profile : marked.getOrDefault(id, List.of())) {
      context
          .appliance()
          .profiles()
          .find(Objects.requireNonNull(profile.uri()))
          .filter(now -> isMarked(now, id))
          .ifPresent(found::add);
    }
    return found.stream()
        .filter(profile -> id.value().equals(profile.name()))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  private boolean isMarked(BriefProfile profile, InstanceId id) {
    return context
        .appliance()
        .namespace()
        .owns(profile)
        .filter(marker -> marker.id().equals(id))
        .isPresent();
  }
}
