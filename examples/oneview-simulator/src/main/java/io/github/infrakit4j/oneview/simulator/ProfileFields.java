package io.github.infrakit4j.oneview.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of profiles and templates: which are known, and which touch the hardware. */
final class ProfileFields {
  /** Members the appliance sets; it takes no notice of what a client sends in them. */
  static final List<String> READ_ONLY =
      List.of(
          "uri",
          "uuid",
          "profileUUID",
          "serialNumber",
          "category",
          "created",
          "modified",
          "status",
          "state",
          "inProgress",
          "taskUri",
          "associatedServer",
          "scopesUri",
          "refreshState",
          "serverHardwareReapplyState",
          "templateCompliance",
          "eTag");

  private static final Set<String> PROFILE =
      Set.of(
          "type",
          "name",
          "description",
          "iscsiInitiatorName",
          "iscsiInitiatorNameType",
          "serverProfileTemplateUri",
          "serverHardwareUri",
          "serverHardwareTypeUri",
          "enclosureGroupUri",
          "enclosureUri",
          "enclosureBay",
          "affinity",
          "hideUnusedFlexNics",
          "firmware",
          "macType",
          "wwnType",
          "serialNumberType",
          "bootMode",
          "boot",
          "bios",
          "localStorage",
          "sanStorage",
          "osDeploymentSettings",
          "initialScopeUris");
  private static final Set<String> TEMPLATE_ONLY = Set.of("serverProfileDescription");
  private static final Map<String, Set<String>> NESTED =
      Map.of(
          "boot", Set.of("manageBoot", "order", "complianceControl"),
          "bootMode",
              Set.of("manageMode", "mode", "pxeBootPolicy", "secureBoot", "complianceControl"),
          "connectionSettings",
              Set.of("connections", "reapplyState", "manageConnections", "complianceControl"),
          "bios",
              Set.of(
                  "manageBios",
                  "overriddenSettings",
                  "reapplyState",
                  "consistencyState",
                  "complianceControl"));

  /** Sections that reach the hardware, with the names the appliance gives them in its sentences. */
  static final Map<String, String> SECTIONS = sections();

  private ProfileFields() {}

  private static Map<String, String> sections() {
    Map<String, String> sections = new LinkedHashMap<>();
    sections.put("serverHardwareUri", "Server hardware");
    sections.put("serverHardwareTypeUri", "Server hardware type");
    sections.put("firmware", "Firmware");
    sections.put("connectionSettings", "Connections");
    sections.put("localStorage", "Local storage");
    sections.put("sanStorage", "SAN storage");
    sections.put("bootMode", "Boot mode");
    sections.put("boot", "Boot settings");
    sections.put("bios", "BIOS settings");
    sections.put("osDeploymentSettings", "OS deployment");
    return sections;
  }

  /** The first member a client of that API version must not send, or null. */
  static @Nullable String unknown(Noun noun, int api, Map<String, @Nullable Object> body) {
    for (String name : body.keySet()) {
      if (!isKnown(noun, api, name)) {
        return name;
      }
      Set<String> inner = NESTED.get(name);
      if (inner != null && body.get(name) instanceof Map<?, ?> section) {
        for (Object member : section.keySet()) {
          if (!inner.contains(String.valueOf(member))) {
            return String.valueOf(member);
          }
        }
      }
    }
    return null;
  }

  private static boolean isKnown(Noun noun, int api, String name) {
    if (Shapes.NEWER.contains(name)) {
      return api >= Shapes.NEWER_MEMBERS;
    }
    return PROFILE.contains(name)
        || READ_ONLY.contains(name)
        || name.equals(Shapes.connectionsMember(api))
        || (noun == Noun.TEMPLATE && TEMPLATE_ONLY.contains(name));
  }
}
