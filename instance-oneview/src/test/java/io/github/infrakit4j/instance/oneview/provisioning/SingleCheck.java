package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.instance.oneview.provisioning.StoreView.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for two profiles on one server, two that carry one instance's marker, and more instances
 * than Provisions.
 */
final class SingleCheck {
  private final String prefix;
  private final Set<String> answered = new HashSet<>();
  private final Set<String> unanswered = new HashSet<>();
  private int failures;

  /** What ids of the plugin's making start with. */
  SingleCheck(String prefix) {
    this.prefix = prefix;
  }

  /** A Provision that answered with this id. */
  synchronized void answered(InstanceId id) {
    answered.add(id.value());
    unanswered.remove(id.value());
  }

  /** A Provision that answered with an error, or not at all: it may have left one instance. */
  synchronized void failed() {
    failures++;
  }

  /**
   * What is there twice, in sentences.
   *
   * @param copies the names of profiles that operators made with markers of instances
   */
  synchronized List<String> wrongs(StoreView store, Set<String> copies) {
    List<String> wrongs = new ArrayList<>();
    Map<String, String> onServer = new HashMap<>();
    Map<InstanceId, String> marked = new HashMap<>();
    for (Profile profile : store.profiles()) {
      if (!profile.server().isEmpty()) {
        String other = onServer.put(profile.server(), profile.name());
        if (other != null) {
          wrongs.add(profile.server() + " has two profiles: " + other + ", " + profile.name());
        }
      }
      if (profile.marker().isPresent() && !copies.contains(profile.name())) {
        InstanceId id = profile.marker().get().id();
        String other = marked.put(id, profile.name());
        if (other != null) {
          wrongs.add("instance " + id + " has two profiles: " + other + ", " + profile.name());
        }
      }
      note(profile.name());
    }
    if (unanswered.size() > failures) {
      wrongs.add(
          "instances that nobody asked for: " + unanswered + " after " + failures + " failures");
    }
    return wrongs;
  }

  private void note(String name) {
    if (name.startsWith(prefix) && !answered.contains(name)) {
      unanswered.add(name);
    }
  }
}
