package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.instance.oneview.provisioning.StoreView.Profile;
import io.github.infrakit4j.oneview.simulator.ProfileHistory.Event;
import io.github.infrakit4j.oneview.simulator.ProfileHistory.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Minds that an instance whose group asked for certain servers is on one of those, and was on no
 * other for a moment; also one of which no answer was heard. The config hash tells what was asked.
 */
final class PlacedCheck {
  private final String prefix;
  private final UnaryOperator<String> serverName;
  private final Map<String, ServerWish> committed = new HashMap<>();
  private final Map<InstanceId, Asked> asked = new HashMap<>();
  private final Set<InstanceId> adopted = new HashSet<>();

  /** What an instance was made with. */
  private record Asked(ServerWish wish, String logicalId) {
    boolean takes(String server) {
      return wish.takes(server, logicalId);
    }

    @Override
    public String toString() {
      return wish.isByLogicalId() ? logicalId : wish.placement();
    }
  }

  /**
   * Begins.
   *
   * @param prefix what ids of the plugin's making start with
   * @param serverName what the server at an address is called
   */
  PlacedCheck(String prefix, UnaryOperator<String> serverName) {
    this.prefix = prefix;
    this.serverName = serverName;
  }

  /** From now on instances with that hash may be made. */
  synchronized void committed(String hash, ServerWish wish) {
    committed.put(hash, wish);
  }

  /** An operator makes it an instance, wherever it is. */
  synchronized void adopted(InstanceId id) {
    adopted.add(id);
  }

  /** Who is where it should not be, in sentences. */
  synchronized List<String> wrongs(
      StoreView store, Collection<Entry> entries, List<Event> history) {
    List<String> wrongs = new ArrayList<>();
    // One without a plan was found, and may be a copy of the instance: it reserves nothing.
    for (Entry entry : entries) {
      Entry.Server server = entry.server();
      if (entry.plan() != null) {
        learn(entry.id(), entry.tags(), entry.logicalId());
      }
      if (entry.plan() != null && server != null) {
        judge(entry.id(), serverName.apply(server.uri().value()), "reserved", wrongs);
      }
    }
    for (Profile profile : store.profiles()) {
      if (profile.isNamedAsMarked()) {
        Marker marker = profile.marker().orElseThrow();
        learn(marker.id(), marker.tags(), marker.logicalId());
      }
    }
    for (Event event : history) {
      if (event.kind() == Kind.ASSIGNED) {
        judge(new InstanceId(event.profileName()), event.server(), "put", wrongs);
      }
    }
    return wrongs;
  }

  private void learn(InstanceId id, Map<String, String> tags, @Nullable LogicalId logicalId) {
    ServerWish wish = committed.get(tags.getOrDefault(Tags.CONFIG_HASH, ""));
    if (wish != null && id.value().startsWith(prefix) && !adopted.contains(id)) {
      String called = logicalId == null ? "" : logicalId.value();
      asked.putIfAbsent(id, new Asked(wish, called));
    }
  }

  private void judge(InstanceId id, String server, String how, List<String> wrongs) {
    Asked wanted = asked.get(id);
    if (wanted != null && !wanted.takes(server)) {
      wrongs.add(
          id + " asked for " + Objects.toString(wanted) + " and was " + how + " on " + server);
    }
  }
}
