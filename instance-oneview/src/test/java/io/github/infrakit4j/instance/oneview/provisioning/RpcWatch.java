package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Times every RPC, hears what it says when it fails, and minds that it fails as promised. */
final class RpcWatch {
  private final InstantSource clock;
  private final Duration patience;
  private final List<String> wrongs = new CopyOnWriteArrayList<>();
  private final List<String> said = new CopyOnWriteArrayList<>();
  private volatile Duration bound;
  private volatile List<String> hurried = List.of();
  private volatile boolean dying;

  /** None may take longer than the patience of who asks. */
  RpcWatch(InstantSource clock, Duration patience) {
    this.clock = clock;
    this.patience = patience;
    this.bound = patience;
  }

  List<String> wrongs() {
    return List.copyOf(wrongs);
  }

  /** The words of all refusals. */
  List<String> said() {
    return List.copyOf(said);
  }

  /**
   * Has some calls within some work answer sooner than the patience.
   *
   * @param calls what they start with
   */
  <T> T within(Duration shorter, List<String> calls, Supplier<T> work) {
    bound = shorter;
    hurried = calls;
    try {
      return work.get();
    } finally {
      bound = patience;
      hurried = List.of();
    }
  }

  /** What a call runs into while its process is killed is no defect. */
  void dying(boolean now) {
    dying = now;
  }

  /**
   * Calls.
   *
   * @throws PluginException if the call is refused, or its process dies
   */
  <T> T call(String what, Supplier<T> rpc) {
    Instant start = clock.instant();
    try {
      return rpc.get();
    } catch (PluginException refused) {
      said.add(String.valueOf(refused.getMessage()));
      throw refused;
    } catch (RuntimeException broken) {
      if (!dying) {
        wrongs.add(what + " failed with " + broken);
      }
      said.add(String.valueOf(broken));
      throw new PluginException(what + " broke off");
    } finally {
      Duration taken = Duration.between(start, clock.instant());
      Duration most = hurried.stream().anyMatch(what::startsWith) ? bound : patience;
      if (taken.compareTo(most) > 0) {
        wrongs.add(what + " took " + taken + ", longer than " + most);
      }
    }
  }
}
