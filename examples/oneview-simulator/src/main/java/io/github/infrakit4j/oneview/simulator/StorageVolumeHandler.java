package io.github.infrakit4j.oneview.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /rest/storage-volumes}: made after a template, in a managed pool with room for them. */
final class StorageVolumeHandler extends PlainHandler {
  private static final List<String> REQUEST =
      List.of("properties", "templateUri", "isPermanent", "initialScopeUris", "type");
  private static final List<String> PROPERTIES = List.of("name", "size", "storagePool");

  StorageVolumeHandler(ApplianceState state) {
    super(
        state,
        new PlainRules(
            Noun.STORAGE_VOLUME,
            List.of("name"),
            List.of(
                "storagePoolUri",
                "volumeTemplateUri",
                "isShareable",
                "isPermanent",
                "provisioningType",
                "provisionedCapacity",
                "allocatedCapacity",
                "deviceVolumeName",
                "deviceSpecificAttributes")),
        "POST",
        "PUT",
        "DELETE");
  }

  @Override
  Optional<Reply> special(Request request, String name, String rest) {
    return name.equals("attachable-volumes") && request.method().equals("GET")
        ? Optional.of(
            new Listing(request, noun, state.settings().pageSize(noun))
                .of(state.store.all(noun), state.now()))
        : Optional.empty();
  }

  /** The request is of another shape than the volume: properties, as the template lists them. */
  @Override
  Reply create(Request request) {
    Map<String, @Nullable Object> body = request.jsonObject();
    for (String name : body.keySet()) {
      if (!REQUEST.contains(name)) {
        throw BodyRules.unknownField(name, request.body());
      }
    }
    for (String name : PROPERTIES) {
      if (Json.textOrEmpty(body, "properties." + name).isBlank()) {
        throw Refusal.badRequest("FIELD_REQUIRED", "The property " + name + " is required.");
      }
    }
    String pool = Json.textOrEmpty(body, "properties.storagePool");
    PlainRules.checkLink("storagePool", pool, state.store);
    PlainRules.checkLink("templateUri", Json.textOrEmpty(body, "templateUri"), state.store);
    return run(request, null, "Create", new PlainWork.Create(this, volume(body, pool)));
  }

  private static Map<String, @Nullable Object> volume(
      Map<String, @Nullable Object> request, String pool) {
    String type = Json.text(request, "properties.provisioningType");
    return Json.object(
        "name",
        Json.text(request, "properties.name"),
        "description",
        Json.textOrEmpty(request, "properties.description"),
        "storagePoolUri",
        pool,
        "volumeTemplateUri",
        Json.text(request, "templateUri"),
        "isShareable",
        Json.flag(request, "properties.isShareable"),
        "isPermanent",
        !"false".equals(Json.text(request, "isPermanent")),
        "provisioningType",
        type == null ? "Thin" : type,
        "provisionedCapacity",
        Json.text(request, "properties.size"),
        "allocatedCapacity",
        "0",
        "deviceVolumeName",
        Json.text(request, "properties.name"));
  }

  @Override
  @Nullable ErrorBody refuseToMake(Map<String, @Nullable Object> body) {
    ErrorBody taken = super.refuseToMake(body);
    Resource pool = pool(Json.textOrEmpty(body, "storagePoolUri"));
    if (taken != null) {
      return taken;
    }
    if (pool == null || !pool.flag("isManaged")) {
      return ErrorBody.of("STORAGE_POOL_NOT_MANAGED", "The storage pool is not managed.")
          .action("Manage the storage pool, or choose another.");
    }
    return bytes(body, "provisionedCapacity") > bytes(pool.body, "freeCapacity")
        ? ErrorBody.of("STORAGE_POOL_FULL", "The storage pool has not enough free capacity.")
            .action("Choose a smaller size, or another storage pool.")
        : null;
  }

  private @Nullable Resource pool(String uri) {
    return state.store.find(Noun.STORAGE_POOL, uri).orElse(null);
  }

  private static long bytes(Map<String, @Nullable Object> body, String member) {
    String text = Json.textOrEmpty(body, member);
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  @Override
  Resource make(Map<String, @Nullable Object> body) {
    Resource volume = super.make(body);
    use(volume, bytes(volume.body, "provisionedCapacity"));
    return volume;
  }

  @Override
  void deleted(Resource volume) {
    use(volume, -bytes(volume.body, "provisionedCapacity"));
  }

  private void use(Resource volume, long bytes) {
    Resource pool = pool(String.valueOf(volume.text("storagePoolUri")));
    if (pool != null) {
      state.set(
          pool,
          "allocatedCapacity",
          String.valueOf(bytes(pool.body, "allocatedCapacity") + bytes),
          "freeCapacity",
          String.valueOf(bytes(pool.body, "freeCapacity") - bytes));
    }
  }
}
