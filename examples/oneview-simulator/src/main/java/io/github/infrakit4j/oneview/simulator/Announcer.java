package io.github.infrakit4j.oneview.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Tells what has changed, as the message bus of an appliance does: once for everything that happens
 * to a resource at one instant. Guarded by the appliance's lock.
 */
final class Announcer {
  private enum Kind {
    CREATED("Created"),
    UPDATED("Updated"),
    DELETED("Deleted");

    final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();
  private final Map<Resource, Kind> untold = new LinkedHashMap<>();

  void add(ChangeListener listener) {
    listeners.add(listener);
  }

  void remove(ChangeListener listener) {
    listeners.remove(listener);
  }

  void created(Resource resource) {
    note(resource, Kind.CREATED);
  }

  void updated(Resource resource) {
    if (!untold.containsKey(resource)) {
      note(resource, Kind.UPDATED);
    }
  }

  void deleted(Resource resource) {
    note(resource, Kind.DELETED);
  }

  private void note(Resource resource, Kind kind) {
    if (!listeners.isEmpty() && !resource.hidden) {
      untold.put(resource, kind);
    }
  }

  /** Tells what has not been told yet. */
  void tell(ApplianceState state) {
    if (untold.isEmpty()) {
      return;
    }
    Map<Resource, Kind> now = new LinkedHashMap<>(untold);
    untold.clear();
    now.forEach(
        (resource, kind) -> {
          Change change = change(resource, kind, state);
          listeners.forEach(listener -> listener.changed(change));
        });
  }

  private static Change change(Resource resource, Kind kind, ApplianceState state) {
    String category = resource.noun.category;
    String key =
        resource.noun == Noun.TASK
            ? "scmb.tasks"
            : "scmb." + category + "." + kind.word + "." + resource.uri;
    return new Change(key, Json.write(message(resource, kind, state)));
  }

  // Whether a real appliance sends a resource that is gone is not known: the harder case is shown.
  private static Map<String, @Nullable Object> message(
      Resource resource, Kind kind, ApplianceState state) {
    return Json.object(
        "resourceUri",
        resource.uri,
        "changeType",
        kind.word,
        "newState",
        resource.text(resource.noun == Noun.TASK ? "taskState" : "state"),
        "newSubState",
        null,
        "eTag",
        resource.eTag(),
        "timestamp",
        Resource.date(state.now()),
        "resource",
        kind == Kind.DELETED ? null : resource.as(state.settings().currentVersion()),
        "associatedTask",
        resource.text("taskUri"),
        "userInitiatedTask",
        resource.flag("userInitiated"),
        "changedAttributes",
        List.of(),
        "data",
        Json.object());
  }
}
