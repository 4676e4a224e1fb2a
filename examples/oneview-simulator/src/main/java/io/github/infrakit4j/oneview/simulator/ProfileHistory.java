package io.github.infrakit4j.oneview.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which profile was on which server, from the first moment on, and what was tried on profiles that
 * were there before: for assertions about what must never happen. Thread-safe.
 */
public final class ProfileHistory {
  /** What happened to a profile. */
  public enum Kind {
    /** The profile came to be; its task has passed validation. */
    CREATED,
    /** The profile was put on the server. */
    ASSIGNED,
    /** The profile left the server. */
    RELEASED,
    /** The profile got another name. */
    RENAMED,
    /** Something else of the profile was changed. */
    CHANGED,
    /** The profile is gone. */
    DELETED
  }

  /**
   * One thing that happened.
   *
   * @param at the simulated instant
   * @param kind what happened
   * @param profileUri the profile's URI
   * @param profileName the profile's name, after a {@link Kind#RENAMED} the new one
   * @param server the server's name, or the empty string where none is concerned
   */
  public record Event(
      Instant at, Kind kind, String profileUri, String profileName, String server) {}

  private final List<Event> events = new ArrayList<>();

  ProfileHistory() {}

  synchronized void add(Instant at, Kind kind, Resource profile, String server) {
    events.add(new Event(at, kind, profile.uri, profile.name(), server));
  }

  /** Returns everything that happened, oldest first. */
  public synchronized List<Event> events() {
    return List.copyOf(events);
  }

  /** Returns what happened to the profiles of that name, oldest first. */
  public List<Event> of(String profileName) {
    return events().stream().filter(event -> event.profileName().equals(profileName)).toList();
  }

  /** Returns the names of the profiles that were on a server, in turn. */
  public List<String> profilesOn(String server) {
    return events().stream()
        .filter(event -> event.kind() == Kind.ASSIGNED && event.server().equals(server))
        .map(Event::profileName)
        .toList();
  }

  /**
   * Replays the history and returns a sentence for each moment at which one server had two
   * profiles, or two profiles one name. Empty when all was well.
   */
  public List<String> violations() {
    List<String> found = new ArrayList<>();
    Map<String, String> profileOfServer = new LinkedHashMap<>();
    Map<String, String> nameOfProfile = new LinkedHashMap<>();
    for (Event event : events()) {
      switch (event.kind()) {
        case CREATED, RENAMED -> {
          if (nameOfProfile.entrySet().stream()
              .anyMatch(
                  entry ->
                      entry.getValue().equals(event.profileName())
                          && !entry.getKey().equals(event.profileUri()))) {
            found.add(event.at() + ": a second profile is named " + event.profileName());
          }
          nameOfProfile.put(event.profileUri(), event.profileName());
        }
        case ASSIGNED -> {
          String other = profileOfServer.put(event.server(), event.profileUri());
          if (other != null && !other.equals(event.profileUri())) {
            found.add(event.at() + ": " + event.server() + " has a second profile");
          }
        }
        case RELEASED -> profileOfServer.remove(event.server(), event.profileUri());
        case DELETED -> {
          nameOfProfile.remove(event.profileUri());
          profileOfServer.values().removeIf(event.profileUri()::equals);
        }
        case CHANGED -> {}
      }
    }
    return found;
  }
}
