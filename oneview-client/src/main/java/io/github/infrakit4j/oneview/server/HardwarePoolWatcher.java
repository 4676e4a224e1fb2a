package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.server.PoolEvent.Kind;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Looks from time to time whose the servers of a pool are, and tells when another takes one or
 * gives one back. A server that cannot be looked at does not keep it from the others. It changes
 * nothing.
 */
public final class HardwarePoolWatcher implements AutoCloseable {
  private final Ownership ownership;
  private final Supplier<? extends Collection<ResourceUri>> pool;
  private final Consumer<PoolEvent> listener;
  private final Set<ResourceUri> taken = new HashSet<>();
  private final Rounds rounds = new Rounds("pool watcher", this::check);

  HardwarePoolWatcher(
      Ownership ownership,
      Supplier<? extends Collection<ResourceUri>> pool,
      Consumer<PoolEvent> listener) {
    this.ownership = Objects.requireNonNull(ownership, "ownership");
    this.pool = Objects.requireNonNull(pool, "pool");
    this.listener = Objects.requireNonNull(listener, "listener");
  }

  /**
   * Starts to look, at once and then with pauses, on a thread of its own until closed. What the
   * pool or the listener throws ends that round and no later one.
   *
   * @param pause between two rounds; zero does not look at all
   * @throws IllegalArgumentException when the pause is negative
   * @throws IllegalStateException when it was started before
   */
  public void start(Duration pause) {
    rounds.start(pause);
  }

  /** Looks at all servers of the pool once, on this thread. */
  public synchronized void check() {
    Set<ResourceUri> servers = Set.copyOf(pool.get());
    taken.retainAll(servers);
    servers.stream().sorted((a, b) -> a.value().compareTo(b.value())).forEach(this::check);
  }

  private void check(ResourceUri server) {
    if (rounds.isClosed()) {
      return;
    }
    Owner owner;
    try {
      owner = ownership.of(server);
    } catch (OneViewException failure) {
      listener.accept(new PoolEvent(Kind.CHECK_FAILED, server, sentence(failure), failure));
      return;
    }
    if (owner == Owner.OTHER && !taken.contains(server)) {
      listener.accept(new PoolEvent(Kind.TAKEN, server, PoolEvent.IN_USE, null));
      taken.add(server);
    } else if (owner != Owner.OTHER && taken.contains(server)) {
      listener.accept(new PoolEvent(Kind.FREED, server, "no other's profile any more", null));
      taken.remove(server);
    }
  }

  private static String sentence(OneViewException failure) {
    return String.valueOf(failure.getMessage());
  }

  /** Stops looking; a round under way ends with the server it is at. */
  @Override
  public void close() {
    rounds.close();
  }
}
