package io.github.infrakit4j.oneview.simulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a profile must be like among the others, and how its operations end. */
final class ProfileRules {
  private final ApplianceState state;

  ProfileRules(ApplianceState state) {
    this.state = state;
  }

  /** What a profile body is wrong about by itself or among the others, or null. */
  @Nullable ErrorBody wrong(Map<String, @Nullable Object> body, String ownUri) {
    String name = Json.textOrEmpty(body, "name");
    for (Resource other : state.store.all(Noun.PROFILE)) {
      if (other.name().equals(name) && !other.uri.equals(ownUri)) {
        return ErrorBody.of(
                "ProfileNameAlreadyExists", "A server profile named " + name + " already exists.")
            .action("Enter a unique name, then retry the operation.");
      }
    }
    String macType = Json.text(body, "macType");
    for (Map<String, @Nullable Object> connection :
        Json.objects(body, "connectionSettings.connections")) {
      String own = Json.text(connection, "macType");
      if (own != null && macType != null && !own.equals("UserDefined") && !own.equals(macType)) {
        return ErrorBody.of(
                "MacTypeDiffGlobalMacType",
                "When macType is not user defined, mac type should be same as the global Mac"
                    + " assignment "
                    + macType
                    + ".")
            .action("Verify parameters and try again.");
      }
    }
    return wrongBoot(body);
  }

  private static @Nullable ErrorBody wrongBoot(Map<String, @Nullable Object> body) {
    String mode = Json.textOrEmpty(body, "bootMode.mode");
    List<String> order = Json.texts(body, "boot.order");
    boolean legal =
        !mode.startsWith("UEFI")
            || order.isEmpty()
            || order.equals(List.of("HardDisk"))
            || order.equals(List.of("PXE"));
    return legal
        ? null
        : ErrorBody.of(
            "InvalidBootOrder",
            "In the boot mode " + mode + " the boot order is one entry: HardDisk or PXE.");
  }

  void ended(Resource profile, String profileState, String status) {
    state.set(profile, "state", profileState, "status", status, "inProgress", false);
  }

  boolean isGone(Resource profile) {
    return state.store.find(Noun.PROFILE, profile.uri).isEmpty();
  }
}
