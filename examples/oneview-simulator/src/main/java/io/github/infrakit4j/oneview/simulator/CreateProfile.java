package io.github.infrakit4j.oneview.simulator;

import io.github.infrakit4j.oneview.simulator.ProfileHistory.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a profile and applies it to its server. */
final class CreateProfile implements Work {
  private final ApplianceState state;
  private final ProfileRules rules;
  private final Hardware hardware;
  private final Connections connections;
  private final Map<String, @Nullable Object> body;
  private @Nullable Resource profile;

  CreateProfile(ApplianceState state, Map<String, @Nullable Object> body) {
    this.state = state;
    rules = new ProfileRules(state);
    hardware = new Hardware(state);
    connections = new Connections(state);
    this.body = body;
  }

  @Override
  public @Nullable ErrorBody check() {
    ErrorBody wrong = rules.wrong(body, "");
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
    if (profile != null && !rules.isGone(profile)) {
      rules.ended(profile, profileState, status);
      connections.deploy(profile, status.equals("OK"));
      hardware.settle(profile, serverState);
    }
  }
}
