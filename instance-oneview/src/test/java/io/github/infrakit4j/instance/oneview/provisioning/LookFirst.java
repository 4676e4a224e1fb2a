package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.simulator.Exchange;
import io.github.infrakit4j.oneview.simulator.ProfileHistory.Event;
import io.github.infrakit4j.oneview.simulator.ProfileHistory.Kind;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Minds that whose something is is read right before it is changed: the profile before the profile,
 * the server and the profile on it before the server.
 */
final class LookFirst {
  /** So many requests of all threads of both processes may lie between a look and the change. */
  private static final int WINDOW = 200;

  /** What a journal holds; the looks before its first change may have been forgotten. */
  private static final int JOURNAL = 100_000;

  private static final String PROFILES = "/rest/server-profiles";
  private static final String SERVERS = "/rest/server-hardware/";

  private final List<Exchange> journal;
  private final List<Event> events;
  private final Map<String, String> serverNames = new HashMap<>();
  private final Map<String, Integer> looks = new HashMap<>();
  private final List<String> wrongs = new ArrayList<>();

  private LookFirst(SimulatedAppliance appliance) {
    this.journal = appliance.journal().all();
    this.events = appliance.history().events();
    appliance
        .servers()
        .all()
        .forEach(
            each ->
                serverNames.put(String.valueOf(each.get("uri")), String.valueOf(each.get("name"))));
  }

  /** What was changed without a look, in sentences. */
  static List<String> wrongs(SimulatedAppliance appliance) {
    LookFirst check = new LookFirst(appliance);
    check.read();
    return check.wrongs;
  }

  private void read() {
    for (int i = 0; i < journal.size(); i++) {
      Exchange each = journal.get(i);
      if (each.method().equals("GET")) {
        looks.put(each.path().equals(PROFILES) ? each.target() : each.path(), i);
      } else if (i > WINDOW || journal.size() < JOURNAL) {
        judge(each, i);
      }
    }
  }

  private void judge(Exchange change, int at) {
    if (change.path().startsWith(PROFILES + "/")) {
      require(change, at, change.path());
    } else if (change.path().startsWith(SERVERS)) {
      int end = change.path().indexOf('/', SERVERS.length());
      String server = end < 0 ? change.path() : change.path().substring(0, end);
      require(change, at, server);
      assignment(server, change.simulated())
          .filter(event -> !isOvertaken(event, server))
          .ifPresent(event -> require(change, at, event.profileUri()));
    }
  }

  private void require(Exchange change, int at, String uri) {
    if (!isRecent(looks.get(uri), at) && !isFoundByName(uri, at)) {
      wrongs.add("changed without a look at " + uri + ": " + change);
    }
  }

  private static boolean isRecent(@Nullable Integer look, int at) {
    return look != null && at - look <= WINDOW;
  }

  private boolean isFoundByName(String uri, int at) {
    return events.stream()
        .filter(event -> event.profileUri().equals(uri))
        .map(Event::profileName)
        .distinct()
        .anyMatch(
            name ->
                looks.entrySet().stream()
                    .anyMatch(
                        look ->
                            look.getKey().startsWith(PROFILES + "?")
                                && look.getKey().contains(name)
                                && isRecent(look.getValue(), at)));
  }

  /** Which profile came to a server last and was still there. */
  private Optional<Event> assignment(String serverUri, Instant when) {
    String server = serverNames.get(serverUri);
    Event on = null;
    for (Event event : events) {
      if (event.at().isAfter(when)) {
        break;
      }
      if (event.kind() == Kind.ASSIGNED && event.server().equals(server)) {
        on = event;
      } else if (on != null && isEnd(event, on)) {
        on = null;
      }
    }
    return Optional.ofNullable(on);
  }

  private static boolean isEnd(Event event, Event on) {
    return event.profileUri().equals(on.profileUri())
        && (event.kind() == Kind.DELETED || event.kind() == Kind.RELEASED);
  }

  /** The server was free when it was looked at. */
  private boolean isOvertaken(Event assigned, String server) {
    Integer look = looks.get(server);
    return look != null && !assigned.at().isBefore(journal.get(look).simulated());
  }
}
