package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.rest.MonotonicClock;
import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.server.KeeperEvent.Kind;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps servers on or off as they should be, by the rules of OpenStack's conductor: a server that
 * is not as it should be is turned on, or off at once; after 3 failures in a row, to read it or to
 * turn it, it is left alone, and looked after again when it can be read 5 minutes later.
 *
 * <p>Servers that are another's, locked, in maintenance, busy, or on their way to another power
 * state are passed over. They are turned one after the other, each within 5 minutes.
 */
public final class PowerKeeper implements AutoCloseable {
  private static final int FAILURES = 3;
  private static final Duration QUARANTINE = Duration.ofMinutes(5);
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final Power power;
  private final MonotonicClock clock;
  private final Supplier<Map<ResourceUri, Wanted>> wanted;
  private final Consumer<KeeperEvent> listener;
  private final Map<ResourceUri, Trouble> troubles = new HashMap<>();
  private final Rounds rounds = new Rounds("power keeper", this::check);

  /** How a server should be. */
  public enum Wanted {
    /** On. */
    ON,
    /** Off. */
    OFF;

    private PowerState state() {
      return this == ON ? PowerState.ON : PowerState.OFF;
    }
  }

  /** How often a server failed in a row, and when it may be tried again once that was too often. */
  private record Trouble(int failures, long until) {
    boolean isQuarantined() {
      return failures >= FAILURES;
    }
  }

  PowerKeeper(
      Power power,
      MonotonicClock clock,
      Supplier<Map<ResourceUri, Wanted>> wanted,
      Consumer<KeeperEvent> listener) {
    this.power = power;
    this.clock = clock;
    this.wanted = Objects.requireNonNull(wanted, "wanted");
    this.listener = Objects.requireNonNull(listener, "listener");
  }

  /**
   * Starts to look, at once and then with pauses, on a thread of its own until closed. What the
   * supplier or the listener throws ends that round and no later one.
   *
   * @param pause between two rounds, such as a minute; zero does not look at all
   * @throws IllegalArgumentException when the pause is negative
   * @throws IllegalStateException when it was started before
   */
  public void start(Duration pause) {
    rounds.start(pause);
  }

  /** Looks after all servers once, on this thread. */
  public synchronized void check() {
    Map<ResourceUri, Wanted> now = wanted.get();
    troubles.keySet().retainAll(now.keySet());
    Map<String, ResourceUri> sorted = new TreeMap<>();
    now.keySet().forEach(server -> sorted.put(server.value(), server));
    for (ResourceUri server : sorted.values()) {
      if (!rounds.isClosed()) {
        check(server, Objects.requireNonNull(now.get(server)));
      }
    }
  }

  private void check(ResourceUri server, Wanted goal) {
    @Nullable Trouble trouble = troubles.get(server);
    boolean resting = trouble != null && trouble.isQuarantined();
    if (trouble != null && resting && clock.nanoTime() - trouble.until() < 0) {
      return;
    }
    try {
      PowerState state = power.state(server).exact();
      if (state.equals(PowerState.UNKNOWN)) {
        failed(server, "its power state is not known", null);
      } else if (resting) {
        troubles.remove(server);
        tell(Kind.RETURNED, server, "it can be read again and is " + state, null);
      } else {
        keep(server, state, goal);
      }
    } catch (ServerNotAvailableException notNow) {
      // Another's, locked, in maintenance or busy: not for us to turn, and no failure of it.
    } catch (OneViewException failure) {
      failed(server, String.valueOf(failure.getMessage()), failure);
    }
  }

  private void keep(ResourceUri server, PowerState state, Wanted goal) {
    boolean settled = state.equals(PowerState.ON) || state.equals(PowerState.OFF);
    if (settled && !state.equals(goal.state())) {
      if (goal == Wanted.ON) {
        power.on(server, LIMIT);
      } else {
        power.off(server, LIMIT);
      }
      tell(Kind.CORRECTED, server, "it was " + state + " and is " + goal.state(), null);
    }
    troubles.remove(server);
  }

  private void failed(ResourceUri server, String why, @Nullable OneViewException failure) {
    @Nullable Trouble before = troubles.get(server);
    int failures = before == null ? 1 : Math.min(before.failures() + 1, FAILURES);
    Trouble now = new Trouble(failures, clock.nanoTime() + QUARANTINE.toNanos());
    boolean first = now.isQuarantined() && (before == null || !before.isQuarantined());
    troubles.put(server, now);
    tell(Kind.FAILED, server, why, failure);
    if (first) {
      tell(Kind.QUARANTINED, server, FAILURES + " failures in a row, the last: " + why, failure);
    }
  }

  private void tell(
      Kind kind, ResourceUri server, String reason, @Nullable OneViewException failure) {
    listener.accept(new KeeperEvent(kind, server, reason, failure));
  }

  /** Stops looking; a round under way ends with the server it is at. */
  @Override
  public void close() {
    rounds.close();
  }
}
