package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists servers for people who look, and keeps the list for a while: they look often. */
final class Surveyor {
  private final Context context;
  private final Inventory inventory;
  private volatile @Nullable Survey last;

  Surveyor(Context context, Inventory inventory) {
    this.context = context;
    this.inventory = inventory;
  }

  /**
   * What is there.
   *
   * @param oldest how old the answer may be
   * @throws io.github.infrakit4j.oneview.rest.OneViewException if the appliance does not say all
   */
  Survey read(Duration oldest) throws InterruptedException {
    Survey known = last;
    if (known != null && !context.isOver(known.at(), oldest)) {
      return known;
    }
    Inventory.Reading reading = inventory.readWhole();
    Survey survey = of(reading);
    last = survey;
    return survey;
  }

  private Survey of(Inventory.Reading reading) {
    Map<ResourceUri, String> instances = new HashMap<>();
    for (Entry entry : context.ledger().entries()) {
      Entry.Server server = entry.server();
      if (server != null) {
        instances.put(server.uri(), entry.id().value());
      }
    }
    Set<ResourceUri> unavailable = context.ledger().reserved();
    Collection<BriefServer> servers = reading.servers().values();
    return new Survey(
        reading.at(),
        servers.stream()
            .map(server -> server(server, reading.profiles(), instances, unavailable))
            .toList());
  }

  private static Survey.Server server(
      BriefServer server,
      Map<ResourceUri, String> profiles,
      Map<ResourceUri, String> instances,
      Set<ResourceUri> unavailable) {
    ResourceUri uri = Objects.requireNonNull(server.uri());
    Optional<Availability> hindrance =
        Availability.hindrance(server, false)
            .or(
                () ->
                    unavailable.contains(uri)
                        ? Optional.of(Availability.RESERVED)
                        : Optional.empty());
    return new Survey.Server(
        uri.value(),
        Placement.nameOf(server),
        text(server.locationUri()),
        server.position(),
        server.model(),
        text(server.powerState()),
        text(server.status()),
        text(server.state()),
        Boolean.TRUE.equals(server.maintenanceMode()),
        profile(server.serverProfileUri(), profiles),
        instances.get(uri),
        hindrance.map(Availability::words));
  }

  /** One that was made after the profiles were listed has no name yet. */
  private static @Nullable String profile(
      @Nullable ResourceUri uri, Map<ResourceUri, String> profiles) {
    return uri == null ? null : profiles.getOrDefault(uri, uri.id());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
