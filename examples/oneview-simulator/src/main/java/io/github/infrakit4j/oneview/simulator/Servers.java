package io.github.infrakit4j.oneview.simulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The servers behind the appliance's back: what they are now, and things that happen to them. Each
 * method throws {@link IllegalArgumentException} for a name that no server has. Thread-safe.
 */
public final class Servers {
  private final ApplianceState state;

  Servers(ApplianceState state) {
    this.state = state;
  }

  /** Returns the names of all servers. */
  public List<String> names() {
    return state.look(() -> state.store.all(Noun.HARDWARE).stream().map(Resource::name).toList());
  }

  /** Returns copies of all servers as JSON: maps, lists, strings, booleans, numbers, null. */
  public List<Map<String, @Nullable Object>> all() {
    return state.look(
        () -> state.store.all(Noun.HARDWARE).stream().map(s -> Json.copy(s.body)).toList());
  }

  /** Returns a copy of a server as JSON: maps, lists, strings, booleans, numbers, null. */
  public Map<String, @Nullable Object> get(String name) {
    return state.look(() -> Json.copy(find(name).body));
  }

  /** Returns a server's URI. */
  public String uri(String name) {
    return state.look(() -> find(name).uri);
  }

  /** Returns a server's powerState. */
  public String power(String name) {
    return state.look(() -> Json.textOrEmpty(find(name).body, "powerState"));
  }

  /** Returns a server's state, for example NoProfileApplied. */
  public String state(String name) {
    return state.look(() -> Json.textOrEmpty(find(name).body, "state"));
  }

  /** Somebody presses the button: On or Off at once, without a task. */
  public void power(String name, String powerState) {
    set(name, "powerState", powerState);
  }

  /** The hardware breaks: its status is Critical. */
  public void fail(String name) {
    set(name, "status", "Critical");
  }

  /** The profile on the server breaks: the server's state is ProfileError. */
  public void profileError(String name) {
    set(name, "state", "ProfileError");
  }

  /** The hardware is well again: status OK, and its state fits whether it has a profile. */
  public void recover(String name) {
    state.act(
        () -> {
          Resource server = find(name);
          boolean free = server.text("serverProfileUri") == null;
          state.set(server, "status", "OK", "state", free ? "NoProfileApplied" : "ProfileApplied");
        });
  }

  /** The server is taken out of the appliance; its URI is 404 from now on. */
  public void remove(String name) {
    state.act(
        () -> {
          Resource server = find(name);
          state.store.remove(server);
          state
              .store
              .find(Noun.ENCLOSURE, Json.textOrEmpty(server.body, "locationUri"))
              .ifPresent(new DeviceBays(state)::write);
          String profileUri = server.text("serverProfileUri");
          if (profileUri != null) {
            state
                .store
                .find(Noun.PROFILE, profileUri)
                .ifPresent(profile -> state.set(profile, "status", "Critical"));
          }
        });
  }

  /** Somebody locks or unlocks the power. */
  public void powerLock(String name, boolean locked) {
    set(name, "powerLock", locked);
  }

  /** Somebody puts the server into maintenance, or takes it out. */
  public void maintenance(String name, boolean maintenance) {
    set(name, "maintenanceMode", maintenance);
  }

  /** The guest on the server stops or starts to listen to a soft power off. */
  public void ignoreSoftOff(String name, boolean ignores) {
    state.act(() -> find(name).ignoresSoftOff = ignores);
  }

  /** Sets any member, by its OneView name. */
  public void set(String name, String member, @Nullable Object value) {
    state.act(() -> state.set(find(name), member, value));
  }

  private Resource find(String name) {
    return state
        .store
        .named(Noun.HARDWARE, name)
        .orElseThrow(() -> new IllegalArgumentException("no server is named " + name));
  }
}
