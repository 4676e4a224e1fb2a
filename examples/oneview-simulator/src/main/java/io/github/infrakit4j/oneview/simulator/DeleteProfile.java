package io.github.infrakit4j.oneview.simulator;

import io.github.infrakit4j.oneview.simulator.ProfileHistory.Kind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes a profile off its server and deletes it. */
final class DeleteProfile implements Work {
  private final ApplianceState state;
  private final ProfileRules rules;
  private final Hardware hardware;
  private final Resource profile;

  DeleteProfile(ApplianceState state, Resource profile) {
    this.state = state;
    rules = new ProfileRules(state);
    hardware = new Hardware(state);
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
    return List.of("Remove server settings.", "Delete server profile.");
  }

  @Override
  public void finish() {
    if (rules.isGone(profile)) {
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
    if (!rules.isGone(profile)) {
      rules.ended(profile, "DeleteFailed", "Critical");
      hardware.settle(profile, "ProfileError");
    }
  }
}
