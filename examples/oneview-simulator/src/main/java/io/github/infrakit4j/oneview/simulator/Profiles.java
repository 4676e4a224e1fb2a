package io.github.infrakit4j.oneview.simulator;

import io.github.infrakit4j.oneview.simulator.ProfileHistory.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The profiles behind the appliance's back: what they are now, and what operators do to them. Each
 * change throws {@link IllegalArgumentException} for a name that no profile has. Thread-safe.
 */
public final class Profiles {
  private final ApplianceState state;
  private final Hardware hardware;

  Profiles(ApplianceState state) {
    this.state = state;
    hardware = new Hardware(state);
  }

  /** Returns the names of all profiles, those that lists do not show yet among them. */
  public List<String> names() {
    return state.look(() -> state.store.all(Noun.PROFILE).stream().map(Resource::name).toList());
  }

  /** Returns copies of all profiles as JSON: maps, lists, strings, booleans, numbers, null. */
  public List<Map<String, @Nullable Object>> all() {
    return state.look(
        () -> state.store.all(Noun.PROFILE).stream().map(p -> Json.copy(p.body)).toList());
  }

  /** Returns a copy of the profile of that name. */
  public Optional<Map<String, @Nullable Object>> byName(String name) {
    return state.look(() -> state.store.named(Noun.PROFILE, name).map(p -> Json.copy(p.body)));
  }

  /** Returns the name of the server that a profile is on, or nothing. */
  public Optional<String> serverOf(String name) {
    return state.look(
        () ->
            state
                .store
                .named(Noun.PROFILE, name)
                .map(profile -> hardware.find(profile.text("serverHardwareUri")))
                .map(Resource::name));
  }

  /** Whether a profile was in the rack from the start and is as it was then. */
  public boolean isUntouched(String name) {
    return state.look(
        () ->
            state
                .store
                .named(Noun.PROFILE, name)
                .filter(
                    profile ->
                        profile.foreign
                            && state.history.events().stream()
                                .filter(event -> event.profileUri().equals(profile.uri))
                                .allMatch(
                                    event ->
                                        event.kind() == Kind.CREATED
                                            || event.kind() == Kind.ASSIGNED)
                            && state.history.of(name).size() <= 2)
                .isPresent());
  }

  /** An operator deletes the profile: it is gone at once, and its server free. */
  public void delete(String name) {
    state.act(() -> drop(find(name)));
  }

  /** An operator deletes the profile and puts another one, of a new name, on the same server. */
  public void replace(String name, String newName) {
    state.act(
        () -> {
          Resource old = find(name);
          Resource server = hardware.find(old.text("serverHardwareUri"));
          Map<String, @Nullable Object> body = Json.copy(old.body);
          drop(old);
          body.putAll(
              Json.object("name", newName, "description", "", "serverProfileTemplateUri", null));
          add(body, server);
        });
  }

  /** An operator makes a profile on a server, from nothing. */
  public void put(String name, String serverName) {
    state.act(
        () -> {
          Resource server = server(serverName);
          add(
              Json.object(
                  "name",
                  name,
                  "description",
                  "",
                  "serverHardwareTypeUri",
                  server.body.get("serverHardwareTypeUri")),
              server);
        });
  }

  /** An operator moves the profile to another server, at once. */
  public void move(String name, String serverName) {
    state.act(
        () -> {
          Resource profile = find(name);
          Resource from = hardware.find(profile.text("serverHardwareUri"));
          Resource to = server(serverName);
          if (from != null) {
            hardware.release(from, profile);
          }
          occupy(to, profile);
          state.set(profile);
        });
  }

  /** An operator edits the profile; the editor changes the JSON it is given. */
  public void edit(String name, Consumer<Map<String, @Nullable Object>> editor) {
    state.act(
        () -> {
          Resource profile = find(name);
          editor.accept(profile.body);
          state.set(profile);
          boolean renamed = !name.equals(profile.name());
          state.history.add(state.now(), renamed ? Kind.RENAMED : Kind.CHANGED, profile, "");
        });
  }

  private void add(Map<String, @Nullable Object> body, @Nullable Resource server) {
    String already = server == null ? null : server.text("serverProfileUri");
    if (already != null) {
      throw new IllegalArgumentException("the server has a profile already: " + already);
    }
    Resource profile = state.store.add(ProfileDraft.stored(state, body, null));
    state.history.add(state.now(), Kind.CREATED, profile, "");
    state.set(profile, "state", "Normal");
    if (server != null) {
      occupy(server, profile);
    }
  }

  private void occupy(Resource server, Resource profile) {
    hardware.occupy(server, profile, "ProfileApplied");
    state.set(server, "powerLock", false);
  }

  private void drop(Resource profile) {
    Resource server = hardware.find(profile.text("serverHardwareUri"));
    if (server != null) {
      hardware.release(server, profile);
    }
    state.store.remove(profile);
    state.history.add(state.now(), Kind.DELETED, profile, "");
  }

  private Resource find(String name) {
    return state
        .store
        .named(Noun.PROFILE, name)
        .orElseThrow(() -> new IllegalArgumentException("no profile is named " + name));
  }

  private Resource server(String name) {
    return state
        .store
        .named(Noun.HARDWARE, name)
        .orElseThrow(() -> new IllegalArgumentException("no server is named " + name));
  }
}
