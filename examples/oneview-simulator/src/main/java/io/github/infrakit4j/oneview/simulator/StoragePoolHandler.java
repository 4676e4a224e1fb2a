package io.github.infrakit4j.oneview.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /rest/storage-pools}: found with their systems; managed or not by replacing them. */
final class StoragePoolHandler extends PlainHandler {
  StoragePoolHandler(ApplianceState state) {
    super(
        state,
        new PlainRules(
            Noun.STORAGE_POOL,
            List.of("name"),
            List.of(
                "storageSystemUri",
                "isManaged",
                "totalCapacity",
                "allocatedCapacity",
                "freeCapacity",
                "deviceSpecificAttributes")),
        "PUT");
  }

  @Override
  Optional<Reply> special(Request request, String name, String rest) {
    if (!name.equals("reachable-storage-pools") || !request.method().equals("GET")) {
      return Optional.empty();
    }
    List<Resource> managed =
        state.store.all(noun).stream().filter(pool -> pool.flag("isManaged")).toList();
    return Optional.of(
        new Listing(request, noun, state.settings().pageSize(noun)).of(managed, state.now()));
  }

  @Override
  @Nullable ErrorBody refuseToChange(Resource pool, Map<String, @Nullable Object> body) {
    boolean dropped = pool.flag("isManaged") && !Json.flag(body, "isManaged");
    boolean used =
        state.store.all(Noun.STORAGE_VOLUME).stream()
            .anyMatch(volume -> volume.has("storagePoolUri", pool.uri));
    return dropped && used
        ? ErrorBody.of("STORAGE_POOL_IN_USE", "The storage pool has managed volumes.")
            .action("Delete or remove the volumes first.")
        : null;
  }

  @Override
  void changed(Resource pool) {
    state.set(pool, "state", pool.flag("isManaged") ? "Managed" : "Discovered");
  }
}
