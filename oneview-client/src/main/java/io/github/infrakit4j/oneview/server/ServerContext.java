package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.time.Duration;
import java.util.function.BiFunction;

/** What the operations on servers share. */
record ServerContext(
    OneView oneView,
    ServerLocks locks,
    ServerGuard guard,
    PowerSwitch power,
    BootProfile boot,
    PerServer<BootDevice> pending) {
  /** Runs an operation alone on a server that may be touched, within a limit over the whole. */
  <T> T alone(
      String attempted,
      ResourceUri server,
      Duration limit,
      BiFunction<ServerHardware, Limit, T> action) {
    Limit time = new Limit(oneView.clock(), server, limit);
    return locks.alone(
        attempted, server, limit, () -> action.apply(guard.touchable(attempted, server), time));
  }

  /** Brings a server on; before that, if it is off, sets the boot device that was deferred. */
  ServerHardware powerOn(ResourceUri server, Limit time) {
    ServerHardware now = power.settled(server, time);
    if (!PowerState.ON.equals(now.powerState())) {
      applyPending(now, time);
    }
    return power.on(server, time);
  }

  private void applyPending(ServerHardware server, Limit time) {
    pending
        .get(server.requireUri())
        .ifPresent(
            device -> {
              boot.setFirst(server, device, time);
              pending.remove(server.requireUri());
            });
  }
}
