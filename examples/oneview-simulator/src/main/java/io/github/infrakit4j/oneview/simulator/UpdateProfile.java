package io.github.infrakit4j.oneview.simulator;

import io.github.infrakit4j.oneview.simulator.ProfileHistory.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes a profile: what it is called at once, what reaches the hardware in the end. */
final class UpdateProfile implements Work {
  private final ApplianceState state;
  private final ProfileRules rules;
  private final Hardware hardware;
  private final Connections connections;
  private final Resource profile;
  private final Map<String, @Nullable Object> wanted;
  private final List<String> sections;

  UpdateProfile(ApplianceState state, Resource profile, Map<String, @Nullable Object> wanted) {
    this.state = state;
    rules = new ProfileRules(state);
    hardware = new Hardware(state);
    connections = new Connections(state);
    this.profile = profile;
    this.wanted = wanted;
    this.sections = Changes.sections(profile.body, wanted);
  }

  @Override
  public @Nullable ErrorBody check() {
    ErrorBody wrong = rules.wrong(wanted, profile.uri);
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
    if (!rules.isGone(profile)) {
      if (!sections.isEmpty()) {
        apply();
      }
      rules.ended(profile, "Normal", "OK");
      connections.deploy(profile, true);
      hardware.settle(profile, "ProfileApplied");
    }
  }

  @Override
  public void failed() {
    if (!rules.isGone(profile)) {
      rules.ended(profile, "UpdateFailed", "Critical");
      hardware.settle(profile, sections.isEmpty() ? "ProfileApplied" : "ProfileError");
    }
  }
}
