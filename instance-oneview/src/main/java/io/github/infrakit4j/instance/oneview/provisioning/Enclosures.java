package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.Enclosure;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names of enclosures, for people who look. They change so rarely that they are listed once,
 * again when a server is in one that is not known, and now and then.
 */
final class Enclosures {
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final Context context;
  private final Set<String> lookedFor = new HashSet<>();
  private List<Survey.Enclosure> known = List.of();
  private @Nullable Instant readAt;

  Enclosures(Context context) {
    this.context = context;
  }

  /**
   * All of them.
   *
   * @throws io.github.infrakit4j.oneview.rest.OneViewException if the appliance does not say
   */
  synchronized List<Survey.Enclosure> of(Survey survey) {
    Set<String> needed =
        survey.servers().stream()
            .map(Survey.Server::enclosure)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (needed.isEmpty()) {
      return List.of();
    }
    Instant before = readAt;
    if (before == null || context.isOver(before, KEPT) || !lookedFor.containsAll(needed)) {
      Instant now = context.now();
      known =
          context.appliance().client().enclosures().all().stream().map(Enclosures::named).toList();
      readAt = now;
      lookedFor.clear();
      lookedFor.addAll(needed);
    }
    return known;
  }

  private static Survey.Enclosure named(Enclosure enclosure) {
    ResourceUri uri = Objects.requireNonNull(enclosure.uri());
    return new Survey.Enclosure(
        uri.value(),
        Objects.requireNonNullElse(enclosure.name(), uri.id()),
        Objects.requireNonNullElse(enclosure.deviceBayCount(), 0),
        covered(enclosure));
  }

  /** Whether a server is in it: that is known by the server. */
  private static boolean isServers(Enclosure.DeviceBay bay) {
    ResourceUri device = bay.deviceUri();
    return device != null && device.value().startsWith("/rest/server-hardware/");
  }

  private static Map<Integer, String> covered(Enclosure enclosure) {
    Map<Integer, String> covered = new HashMap<>();
    for (Enclosure.DeviceBay bay :
        Objects.requireNonNullElse(enclosure.deviceBays(), List.<Enclosure.DeviceBay>of())) {
      Integer number = bay.bayNumber();
      ResourceUri device = bay.coveredByDevice();
      // The appliance writes an empty text where there is none.
      if (number != null && device != null && !device.value().isEmpty() && !isServers(bay)) {
        covered.put(number, device.value());
      }
    }
    return covered;
  }
}
