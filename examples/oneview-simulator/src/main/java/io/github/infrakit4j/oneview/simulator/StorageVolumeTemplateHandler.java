package io.github.infrakit4j.oneview.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /rest/storage-volume-templates}: made after the root that came with a storage system. */
final class StorageVolumeTemplateHandler extends PlainHandler {
  StorageVolumeTemplateHandler(ApplianceState state) {
    super(
        state,
        new PlainRules(
            Noun.STORAGE_VOLUME_TEMPLATE,
            List.of("name"),
            List.of(
                "rootTemplateUri",
                "storageSystemUri",
                "storagePoolUri",
                "compatibleStorageSystemsUri",
                "isRoot",
                "family",
                "properties")),
        "POST",
        "PUT",
        "DELETE");
  }

  @Override
  Optional<Reply> special(Request request, String name, String rest) {
    boolean known =
        name.equals("reachable-volume-templates") || name.equals("connectable-volume-templates");
    return known && request.method().equals("GET")
        ? Optional.of(
            new Listing(request, noun, state.settings().pageSize(noun))
                .of(state.store.all(noun), state.now()))
        : Optional.empty();
  }

  @Override
  Reply create(Request request) {
    if (Json.textOrEmpty(request.jsonObject(), "rootTemplateUri").isEmpty()) {
      throw Refusal.badRequest("FIELD_REQUIRED", "The field rootTemplateUri is required.");
    }
    return super.create(request);
  }

  @Override
  Resource make(Map<String, @Nullable Object> body) {
    String root = Json.textOrEmpty(body, "rootTemplateUri");
    state
        .store
        .find(noun, root)
        .ifPresent(
            above -> {
              body.put("storageSystemUri", above.text("storageSystemUri"));
              body.put("family", above.text("family"));
            });
    body.put("isRoot", false);
    return super.make(body);
  }

  @Override
  @Nullable ErrorBody refuseToDelete(Resource template) {
    if (template.flag("isRoot")) {
      return ErrorBody.of("ROOT_TEMPLATE", "A root template goes with its storage system only.");
    }
    boolean used =
        state.store.all(Noun.STORAGE_VOLUME).stream()
            .anyMatch(volume -> volume.has("volumeTemplateUri", template.uri));
    return used
        ? ErrorBody.of("VOLUME_TEMPLATE_IN_USE", "Volumes were made after the template.")
        : null;
  }
}
