package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.MonotonicClock;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Operations on the servers of an appliance, above its resources. Safe for use by many threads;
 * make one for each appliance, as it lets one operation at a time work on a server.
 *
 * <pre>{@code
 * Servers servers = Servers.builder(oneView).ours(profile -> isMine(profile)).build();
 * servers.power().softThenHardOff(server, Duration.ofMinutes(1), Duration.ofMinutes(10));
 * }</pre>
 *
 * <p>A server with a profile that is not ours is not touched. Unless told otherwise, ours are the
 * profiles recorded by adopting or allocating and no others.
 */
public final class Servers {
  private final Ownership ownership;
  private final Allocation allocation;
  private final Power power;
  private final BootDevices boot;
  private final Inspection inspection;
  private final MonotonicClock clock;

  private Servers(Builder builder) {
    OneView oneView = builder.oneView;
    ServerLocks locks = new ServerLocks();
    ownership = new Ownership(oneView, builder.records, builder.ours);
    ServerContext context =
        new ServerContext(
            oneView,
            locks,
            new ServerGuard(oneView, ownership),
            new PowerSwitch(oneView),
            new BootProfile(oneView),
            builder.pending);
    allocation = new Allocation(context, ownership);
    power = new Power(context);
    boot = new BootDevices(context);
    inspection = new Inspection(oneView);
    clock = oneView.clock();
  }

  /** Starts to describe the operations on the servers of an appliance. */
  public static Builder builder(OneView oneView) {
    return new Builder(oneView);
  }

  /** Whose servers are. */
  public Ownership ownership() {
    return ownership;
  }

  /** Taking free servers and giving them back. */
  public Allocation allocation() {
    return allocation;
  }

  /** Turning on and off. */
  public Power power() {
    return power;
  }

  /** What servers boot from. */
  public BootDevices boot() {
    return boot;
  }

  /** What servers are made of and what they fit. */
  public Inspection inspection() {
    return inspection;
  }

  /**
   * A watcher of a pool of servers, not yet started.
   *
   * @param pool asked in each round which servers those are
   * @param listener told what happens to them, on the watcher's thread
   */
  public HardwarePoolWatcher watcher(
      Supplier<? extends Collection<ResourceUri>> pool, Consumer<PoolEvent> listener) {
    return new HardwarePoolWatcher(ownership, pool, listener);
  }

  /**
   * A keeper of the power of servers, not yet started.
   *
   * @param wanted asked in each round which servers those are and how each should be
   * @param listener told what it does and cannot do, on the keeper's thread
   */
  public PowerKeeper keeper(
      Supplier<Map<ResourceUri, PowerKeeper.Wanted>> wanted, Consumer<KeeperEvent> listener) {
    return new PowerKeeper(power, clock, wanted, listener);
  }

  /** Describes the operations. */
  public static final class Builder {
    private final OneView oneView;
    private PerServer<ResourceUri> records = PerServer.inMemory();
    private PerServer<BootDevice> pending = PerServer.inMemory();
    private Predicate<ServerProfile> ours = profile -> false;

    private Builder(OneView oneView) {
      this.oneView = Objects.requireNonNull(oneView, "oneView");
    }

    /** Which profile is ours on which server; in memory unless set. */
    public Builder records(PerServer<ResourceUri> records) {
      this.records = Objects.requireNonNull(records, "records");
      return this;
    }

    /**
     * How a profile is recognised as ours that is not recorded, such as by a mark in its
     * description; none is unless set. {@code profile -> true} switches the protection of others
     * off.
     */
    public Builder ours(Predicate<ServerProfile> ours) {
      this.ours = Objects.requireNonNull(ours, "ours");
      return this;
    }

    /** Which boot device is to be set at the next start; in memory unless set. */
    public Builder pendingBoot(PerServer<BootDevice> pending) {
      this.pending = Objects.requireNonNull(pending, "pending");
      return this;
    }

    /** Makes them. Asks nothing of the appliance. */
    public Servers build() {
      return new Servers(this);
    }
  }
}
