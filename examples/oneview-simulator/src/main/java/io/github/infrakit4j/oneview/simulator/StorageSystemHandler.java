package io.github.infrakit4j.oneview.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code /rest/storage-systems}: a system that is added brings its pools, not yet managed, and the
 * root of its templates of volumes.
 */
final class StorageSystemHandler extends PlainHandler {
  private static final long TERABYTE = 1L << 40;

  StorageSystemHandler(ApplianceState state) {
    super(
        state,
        new PlainRules(
            Noun.STORAGE_SYSTEM,
            List.of("hostname"),
            List.of(
                "hostname",
                "family",
                "displayName",
                "credentials",
                "deviceSpecificAttributes",
                "ports",
                "totalCapacity",
                "allocatedCapacity",
                "refreshState",
                "storagePoolsUri")),
        "POST",
        "PUT",
        "DELETE");
  }

  @Override
  Optional<Reply> special(Request request, String name, String rest) {
    return name.equals("host-types") && request.method().equals("GET")
        ? Optional.of(
            Reply.text(200, Json.write(List.of("Citrix Xen Server 5.x/6.x", "VMware (ESXi)"))))
        : Optional.empty();
  }

  @Override
  Reply part(Request request, Resource system, String part) {
    return switch (request.method() + " " + part) {
      case "GET storage-pools" -> below(request, Noun.STORAGE_POOL, "storageSystemUri", system);
      case "GET templates" ->
          below(request, Noun.STORAGE_VOLUME_TEMPLATE, "storageSystemUri", system);
      default -> throw Refusal.notFound(request.path());
    };
  }

  private Reply below(Request request, Noun kind, String member, Resource system) {
    List<Resource> below =
        state.store.all(kind).stream().filter(each -> each.has(member, system.uri)).toList();
    return new Listing(request, kind, state.settings().pageSize(kind)).of(below, state.now());
  }

  @Override
  Resource make(Map<String, @Nullable Object> body) {
    // Answers never hold them.
    body.remove("credentials");
    Object shown = body.get("displayName");
    body.put("name", shown == null ? body.get("hostname") : shown);
    body.putIfAbsent("family", "StoreServ");
    body.put("totalCapacity", String.valueOf(20 * TERABYTE));
    body.put("allocatedCapacity", "0");
    body.put("refreshState", "NotRefreshing");
    Resource system = super.make(body);
    state.set(system, "state", "Managed", "storagePoolsUri", system.uri + "/storage-pools");
    for (String name : List.of("CPG-FC", "CPG-SSD")) {
      pool(system, name);
    }
    rootTemplate(system);
    return system;
  }

  private void pool(Resource system, String name) {
    state.store.add(
        new Resource(
            Noun.STORAGE_POOL,
            Noun.STORAGE_POOL.path() + "/" + state.uuid(),
            Json.object(
                "name",
                name,
                "description",
                null,
                "storageSystemUri",
                system.uri,
                "isManaged",
                false,
                "totalCapacity",
                String.valueOf(10 * TERABYTE),
                "allocatedCapacity",
                "0",
                "freeCapacity",
                String.valueOf(10 * TERABYTE),
                "deviceSpecificAttributes",
                Json.object("domain", "TestDomain"),
                "status",
                "OK",
                "state",
                "Discovered"),
            state.now()));
  }

  private void rootTemplate(Resource system) {
    state.store.add(
        new Resource(
            Noun.STORAGE_VOLUME_TEMPLATE,
            Noun.STORAGE_VOLUME_TEMPLATE.path() + "/" + state.uuid(),
            Json.object(
                "name",
                "Root template of " + system.name(),
                "description",
                "",
                "isRoot",
                true,
                "family",
                system.text("family"),
                "storageSystemUri",
                system.uri,
                "compatibleStorageSystemsUri",
                null,
                "properties",
                Json.object(
                    "name", Json.object("type", "string", "required", true),
                    "size", Json.object("type", "integer", "required", true),
                    "storagePool", Json.object("type", "string", "required", true)),
                "status",
                "OK",
                "state",
                "Normal"),
            state.now()));
  }

  @Override
  @Nullable ErrorBody refuseToDelete(Resource system) {
    boolean used =
        state.store.all(Noun.STORAGE_VOLUME).stream()
            .anyMatch(volume -> poolIsOf(volume, system.uri));
    return used
        ? ErrorBody.of("STORAGE_SYSTEM_IN_USE", "The storage system has managed volumes.")
            .action("Delete or remove the volumes first.")
        : null;
  }

  private boolean poolIsOf(Resource volume, String systemUri) {
    return state
        .store
        .find(Noun.STORAGE_POOL, String.valueOf(volume.text("storagePoolUri")))
        .filter(pool -> pool.has("storageSystemUri", systemUri))
        .isPresent();
  }

  @Override
  void deleted(Resource system) {
    for (Noun noun : new Noun[] {Noun.STORAGE_POOL, Noun.STORAGE_VOLUME_TEMPLATE}) {
      List.copyOf(state.store.all(noun)).stream()
          .filter(each -> each.has("storageSystemUri", system.uri))
          .forEach(state.store::remove);
    }
  }
}
