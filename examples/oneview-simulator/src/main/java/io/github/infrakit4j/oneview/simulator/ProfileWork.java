package io.github.infrakit4j.oneview.simulator;

import io.github.infrakit4j.oneview.simulator.ProfileHistory.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creating, changing and deleting a profile, as work of a task. */
final class ProfileWork {
  private final ApplianceState state;
  private final Hardware hardware;
  private final Connections connections;

  ProfileWork(ApplianceState state) {
    this.state = state;
    hardware = new Hardware(state);
    connections = new Connections(state);
  }

  Work create(Map<String, @Nullable Object> body) {
    return new Create(body);
  }

  Work update(Resource profile, Map<String, @Nullable Object> body) {
    return new Update(profile, body);
  }

  Work delete(Resource profile) {
    return new Delete(profile);
  }

  /** What a profile body is wrong about by itself or among the others, or null. */
  private @Nullable ErrorBody wrong(Map<String, @Nullable Object> body, String ownUri) {
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

  private void ended(Resource profile, String profileState, String status) {
    state.set(profile, "state", profileState, "status", status, "inProgress", false);
  }

  private boolean isGone(Resource profile) {
    return state.store.find(Noun.PROFILE, profile.uri).isEmpty();
  }

  private final class Create implements Work {
    private final Map<String, @Nullable Object> body;
    private @Nullable Resource profile;

    Create(Map<String, @Nullable Object> body) {
      this.body = body;
    }

    @Override
    public @Nullable ErrorBody check() {
      ErrorBody wrong = wrong(body, "");
      Resource server = hardware.find(Json.text(body, "serverHardwareUri"));
      if (wrong != null || server == null) {
        return wrong != null || Json.text(body, "serverHardwareUri") == null ? wrong : removed();
      }
      return hardware.refusal(server, body, "");
    }

    private ErrorBody removed() {
      return ErrorBody.of("ServerHardwareNotFound", "The server hardware has been removed.");
    }

    @Override
    public Resource begin(Resource task) {
      Instant now = state.now();
      Resource made = ProfileDraft.stored(state, body, task.uri);
      profile = made;
      made.listedFrom = now.plus(state.delay(Delay.PROFILE_UNLISTED));
      state.store.add(made);
      state.history.add(now, Kind.CREATED, made, "");
      Resource server = hardware.find(made.text("serverHardwareUri"));
      if (server != null) {
        hardware.occupy(server, made, "ApplyingProfile");
      }
      connections.assign(made, server);
      state.set(made, "templateCompliance", Compliance.of(state.store, made));
      return made;
    }

    @Override
    public List<String> progress() {
      Resource server = profile == null ? null : hardware.find(profile.text("serverHardwareUri"));
      return server == null
          ? List.of("Create server profile.")
          : List.of(
              "Set administrative server power lock for the server hardware "
                  + Hardware.link(server)
                  + ".",
              "Apply server settings.",
              "Apply BIOS settings.",
              "Power off server.",
              "Release administrative server power lock for the server hardware "
                  + Hardware.link(server)
                  + ".");
    }

    @Override
    public void finish() {
      settle("Normal", "OK", "ProfileApplied");
    }

    @Override
    public void failed() {
      settle("CreateFailed", "Critical", "ProfileError");
    }

    private void settle(String profileState, String status, String serverState) {
      if (profile != null && !isGone(profile)) {
        ended(profile, profileState, status);
        connections.deploy(profile, status.equals("OK"));
        hardware.settle(profile, serverState);
      }
    }
  }

  private final class Update implements Work {
    private final Resource profile;
    private final Map<String, @Nullable Object> wanted;
    private final List<String> sections;

    Update(Resource profile, Map<String, @Nullable Object> wanted) {
      this.profile = profile;
      this.wanted = wanted;
      this.sections = Changes.sections(profile.body, wanted);
    }

    @Override
    public @Nullable ErrorBody check() {
      ErrorBody wrong = wrong(wanted, profile.uri);
      if (wrong == null) {
        wrong = Changes.fixed(profile.body, wanted);
      }
      if (wrong != null || sections.isEmpty()) {
        return wrong;
      }
      Resource server = hardware.find(profile.text("serverHardwareUri"));
      if (server != null && Hardware.isOn(server)) {
        return Hardware.poweredOn(server, sections);
      }
      Resource target = hardware.find(Json.text(wanted, "serverHardwareUri"));
      return target == null ? null : hardware.refusal(target, wanted, profile.uri);
    }

    @Override
    public Resource begin(Resource task) {
      String before = profile.name();
      state.set(
          profile,
          "name",
          wanted.get("name"),
          "description",
          wanted.get("description"),
          "taskUri",
          task.uri,
          "state",
          "Updating",
          "inProgress",
          true);
      boolean renamed = !before.equals(profile.name());
      state.history.add(state.now(), renamed ? Kind.RENAMED : Kind.CHANGED, profile, "");
      if (sections.isEmpty()) {
        apply();
      } else {
        move();
      }
      return profile;
    }

    private void move() {
      Resource from = hardware.find(profile.text("serverHardwareUri"));
      String targetUri = Json.text(wanted, "serverHardwareUri");
      if (from != null && !from.uri.equals(targetUri)) {
        hardware.release(from, profile);
      }
      Resource target = hardware.find(targetUri);
      if (target != null) {
        hardware.occupy(target, profile, "ApplyingProfile");
      } else {
        state.set(profile, "serverHardwareUri", null, "enclosureUri", null, "enclosureBay", null);
      }
    }

    private void apply() {
      Map<String, @Nullable Object> values = Json.copy(wanted);
      ProfileFields.READ_ONLY.forEach(values::remove);
      values.remove("type");
      if (!sections.isEmpty()) {
        values.keySet().removeAll(List.of("serverHardwareUri", "enclosureUri", "enclosureBay"));
      }
      // A PUT says everything: what it leaves out is gone.
      profile.body.keySet().removeIf(name -> isLeftOut(name, wanted));
      profile.body.putAll(values);
      connections.assign(profile, hardware.find(profile.text("serverHardwareUri")));
      state.set(profile, "templateCompliance", Compliance.of(state.store, profile));
    }

    private static boolean isLeftOut(String name, Map<String, @Nullable Object> wanted) {
      return !wanted.containsKey(name)
          && !ProfileFields.READ_ONLY.contains(name)
          && !name.startsWith("server")
          && !name.startsWith("enclosure");
    }

    @Override
    public List<String> progress() {
      return sections.isEmpty()
          ? List.of("Update server profile.")
          : List.of("Apply server settings.", "Update server profile.");
    }

    @Override
    public void finish() {
      if (!isGone(profile)) {
        if (!sections.isEmpty()) {
          apply();
        }
        ended(profile, "Normal", "OK");
        connections.deploy(profile, true);
        hardware.settle(profile, "ProfileApplied");
      }
    }

    @Override
    public void failed() {
      if (!isGone(profile)) {
        ended(profile, "UpdateFailed", "Critical");
        hardware.settle(profile, sections.isEmpty() ? "ProfileApplied" : "ProfileError");
      }
    }
  }

  private final class Delete implements Work {
    private final Resource profile;

    Delete(Resource profile) {
      this.profile = profile;
    }

    @Override
    public @Nullable ErrorBody check() {
      Resource server = hardware.find(profile.text("serverHardwareUri"));
      return server != null
              && Objects.equals(server.text("serverProfileUri"), profile.uri)
              && Hardware.isOn(server)
          ? Hardware.poweredOn(server, List.of("Server hardware"))
          : null;
    }

    @Override
    public Resource begin(Resource task) {
      state.set(profile, "state", "Deleting", "inProgress", true, "taskUri", task.uri);
      Resource server = hardware.find(profile.text("serverHardwareUri"));
      if (server != null && server.has("serverProfileUri", profile.uri)) {
        hardware.occupy(server, profile, "RemovingProfile");
      }
      return profile;
    }

    @Override
    public List<String> progress() {
      return new ArrayList<>(List.of("Remove server settings.", "Delete server profile."));
    }

    @Override
    public void finish() {
      if (isGone(profile)) {
        return;
      }
      Resource server = hardware.find(profile.text("serverHardwareUri"));
      if (server != null) {
        hardware.release(server, profile);
      }
      state.store.remove(profile);
      state.history.add(state.now(), Kind.DELETED, profile, "");
    }

    @Override
    public void failed() {
      if (!isGone(profile)) {
        ended(profile, "DeleteFailed", "Critical");
        hardware.settle(profile, "ProfileError");
      }
    }
  }
}
