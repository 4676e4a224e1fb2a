package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a profile still says what its template says. */
final class Compliance {
  private static final List<String> SECTIONS =
      List.of(
          "connectionSettings",
          "bootMode",
          "boot",
          "bios",
          "firmware",
          "localStorage",
          "sanStorage",
          "managementProcessor",
          "affinity",
          "hideUnusedFlexNics");

  private Compliance() {}

  static String of(Store store, Resource profile) {
    Resource template = template(store, profile);
    if (template == null) {
      return "Unknown";
    }
    return differing(template, profile).isEmpty() ? "Compliant" : "NonCompliant";
  }

  static @Nullable Resource template(Store store, Resource profile) {
    String uri = profile.text("serverProfileTemplateUri");
    return uri == null ? null : store.find(Noun.TEMPLATE, uri).orElse(null);
  }

  static List<String> differing(Resource template, Resource profile) {
    List<String> differing = new ArrayList<>();
    for (String section : SECTIONS) {
      Object wanted = ProfileDraft.forProfile(section, template.body.get(section));
      if (wanted != null && !Changes.says(wanted, profile.body.get(section))) {
        differing.add(section);
      }
    }
    return differing;
  }

  /** The profile's body as it would be with the template applied again. */
  static Map<String, @Nullable Object> reapplied(Resource template, Resource profile) {
    Map<String, @Nullable Object> body = Json.copy(profile.body);
    for (String section : differing(template, profile)) {
      body.put(section, ProfileDraft.forProfile(section, template.body.get(section)));
    }
    return body;
  }

  /** What applying the template again would change; online when the server can stay on. */
  static Map<String, @Nullable Object> preview(Store store, Resource profile) {
    Resource template = template(store, profile);
    List<String> differing = template == null ? List.of() : differing(template, profile);
    return Json.object(
        "type",
        "ServerProfileCompliancePreviewV1",
        "isOnlineUpdate",
        differing.isEmpty(),
        "automaticUpdates",
        differing.stream().map(section -> "Change " + section + " to the template's.").toList(),
        "manualUpdates",
        List.of());
  }

  /** Judges all profiles of a template that has changed. */
  static void judgeAll(ApplianceState state, Resource template) {
    for (Resource profile : state.store.all(Noun.PROFILE)) {
      if (profile.has("serverProfileTemplateUri", template.uri)) {
        String compliance = of(state.store, profile);
        if (!profile.has("templateCompliance", compliance)) {
          state.set(profile, "templateCompliance", compliance);
        }
      }
    }
  }
}
