package io.github.infrakit4j.oneview.simulator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code PATCH /rest/server-profiles/{id}}: compliance, refresh and re-apply. */
final class ProfilePatch {
  private static final Set<String> REAPPLY =
      Set.of(
          "/serverHardwareReapplyState",
          "/firmware/reapplyState",
          "/connectionSettings/reapplyState",
          "/localStorage/reapplyState",
          "/sanStorage/reapplyState",
          "/bios/reapplyState",
          "/osDeploymentSettings/reapplyState");

  private final ApplianceState state;

  ProfilePatch(ApplianceState state) {
    this.state = state;
  }

  Reply apply(Request request, Resource profile) {
    Map<String, @Nullable Object> operation = JsonPatch.first(request);
    String path = Json.textOrEmpty(operation, "path");
    String value = Json.textOrEmpty(operation, "value");
    ProfileHandler.requireIdle(state, profile);
    if (path.equals("/templateCompliance") && value.equals("Compliant")) {
      return comply(request, profile);
    }
    if (path.equals("/refreshState") && value.equals("RefreshPending")) {
      return run(request, profile, "Refresh", Delay.REFRESH, new Touch(profile, "Refreshing"));
    }
    if (REAPPLY.contains(path) && value.equals("ApplyPending")) {
      return run(request, profile, "Reapply", Delay.PROFILE_UPDATE, new Touch(profile, null));
    }
    throw JsonPatch.unsupported(path, value);
  }

  private Reply comply(Request request, Resource profile) {
    Resource template = Compliance.template(state.store, profile);
    if (template == null) {
      throw Refusal.badRequest("ProfileHasNoTemplate", "The server profile has no template.");
    }
    Map<String, @Nullable Object> wanted = Compliance.reapplied(template, profile);
    return run(
        request,
        profile,
        "Update",
        Delay.PROFILE_UPDATE,
        new UpdateProfile(state, profile, wanted));
  }

  private Reply run(Request request, Resource profile, String name, Delay delay, Work what) {
    return Reply.accepted(
        state.tasks.run(
            request,
            new TaskRunner.Plan(
                name, Noun.PROFILE, profile, name + " server profile: " + profile.name(), delay),
            what),
        request.api());
  }

  /** Refreshing (when a refresh state is given), or applying the same settings again. */
  private final class Touch implements Work {
    private final Resource profile;
    private final @Nullable String refreshState;

    Touch(Resource profile, @Nullable String refreshState) {
      this.profile = profile;
      this.refreshState = refreshState;
    }

    @Override
    public @Nullable ErrorBody check() {
      Resource server = new Hardware(state).find(profile.text("serverHardwareUri"));
      return refreshState == null && server != null && Hardware.isOn(server)
          ? Hardware.poweredOn(server, List.of("Server hardware"))
          : null;
    }

    @Override
    public Resource begin(Resource task) {
      state.set(profile, "inProgress", true, "taskUri", task.uri, "state", "Updating");
      if (refreshState != null) {
        state.set(profile, "refreshState", refreshState);
      }
      return profile;
    }

    @Override
    public void finish() {
      end("Normal", "OK");
    }

    @Override
    public void failed() {
      end("UpdateFailed", "Critical");
    }

    private void end(String profileState, String status) {
      state.set(
          profile,
          "inProgress",
          false,
          "state",
          profileState,
          "status",
          status,
          "refreshState",
          "NotRefreshing");
    }
  }
}
