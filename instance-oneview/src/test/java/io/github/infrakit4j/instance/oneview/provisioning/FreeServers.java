package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.simulator.Exchange;
import io.github.infrakit4j.oneview.simulator.ProfileHistory;
import io.github.infrakit4j.oneview.simulator.ProfileHistory.Kind;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Minds servers that carry nothing: where no group says {@code PowerOff}, nobody may switch one
 * off, whatever runs on it.
 */
final class FreeServers {
  /** A look at a server that is overtaken by an operator is no more than this old. */
  private static final Duration OVERTAKEN = Duration.ofMinutes(60);

  private FreeServers() {}

  /** Who was switched off and had no profile, in sentences. */
  static List<String> switchedOff(SimulatedAppliance appliance) {
    List<String> wrongs = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    appliance.servers().all().forEach(s -> names.put(s.get("uri") + "", s.get("name") + ""));
    List<ProfileHistory.Event> events = appliance.history().events();
    for (Exchange each :
        appliance.journal().matching("PUT", "/rest/server-hardware/.*/powerState")) {
      String uri = each.path().substring(0, each.path().lastIndexOf('/'));
      String server = names.get(uri);
      boolean off = each.body().contains("\"Off\"");
      if (server != null && off && !hadProfile(events, server, each.simulated())) {
        wrongs.add("switched off without a profile and unasked: " + server + " by " + each);
      }
    }
    return wrongs;
  }

  private static boolean hadProfile(
      List<ProfileHistory.Event> events, String server, Instant when) {
    Map<String, String> on = new HashMap<>();
    for (ProfileHistory.Event event : events) {
      if (event.at().isAfter(when)) {
        break;
      }
      if (event.kind() == Kind.ASSIGNED && event.server().equals(server)) {
        on.put(event.profileUri(), server);
      } else if (event.at().isBefore(when.minus(OVERTAKEN)) && isEnd(event, server)) {
        on.remove(event.profileUri());
      }
    }
    return !on.isEmpty();
  }

  private static boolean isEnd(ProfileHistory.Event event, String server) {
    return event.kind() == Kind.DELETED
        || (event.kind() == Kind.RELEASED && event.server().equals(server));
  }
}
