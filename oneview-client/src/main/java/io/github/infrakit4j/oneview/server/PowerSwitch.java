package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.PowerRequest;
import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.time.Duration;
import java.util.Set;

/** Sends power requests, waits for their tasks, and looks whether it came true. Asks nobody. */
final class PowerSwitch {
  private static final Set<PowerState> MOVING =
      Set.of(PowerState.POWERING_ON, PowerState.POWERING_OFF, PowerState.RESETTING);

  private final OneView oneView;

  PowerSwitch(OneView oneView) {
    this.oneView = oneView;
  }

  /** Brings the server on; sends nothing when it is. */
  ServerHardware on(ResourceUri server, Limit limit) {
    ServerHardware now = settled(server, limit);
    return PowerState.ON.equals(now.powerState())
        ? now
        : reach(server, PowerRequest.ON, PowerState.ON, limit);
  }

  /**
   * Cuts the power; sends nothing when it is off. One that is on its way down is not waited for.
   */
  ServerHardware off(ResourceUri server, Limit limit) {
    ServerHardware now = oneView.hardware().get(server);
    return PowerState.OFF.equals(now.powerState())
        ? now
        : reach(server, PowerRequest.HARD_OFF, PowerState.OFF, limit);
  }

  /** Has the operating system shut down; sends nothing when the server is off. */
  ServerHardware softOff(ResourceUri server, Limit limit) {
    ServerHardware now = settled(server, limit);
    return PowerState.OFF.equals(now.powerState())
        ? now
        : reach(server, PowerRequest.SOFT_OFF, PowerState.OFF, limit);
  }

  /** Asks for a shutdown, and cuts the power when that has failed or the patience is over. */
  ServerHardware softThenHardOff(ResourceUri server, Duration patience, Limit limit) {
    try {
      return softOff(server, limit.part(patience, "off"));
    } catch (OneViewException deaf) {
      if (limit.isOver() || Thread.currentThread().isInterrupted()) {
        throw deaf;
      }
      return off(server, limit);
    }
  }

  /** Starts a running server anew by one request, and one that is off as ever. */
  ServerHardware restart(ResourceUri server, PowerRequest restart, Limit limit) {
    ServerHardware now = settled(server, limit);
    PowerRequest request = PowerState.OFF.equals(now.powerState()) ? PowerRequest.ON : restart;
    return reach(server, request, PowerState.ON, limit);
  }

  /** Sends a request whatever the state, and waits for its task. */
  void send(ResourceUri server, PowerRequest request, Limit limit) {
    Duration left = limit.left(request.powerState().value());
    oneView.await(oneView.hardware().power(server, request), left);
  }

  /** The server when it is not on its way anywhere. */
  ServerHardware settled(ResourceUri server, Limit limit) {
    ServerHardware now = oneView.hardware().get(server);
    while (now.powerState() != null && MOVING.contains(now.powerState())) {
      limit.pause("in a settled power state", "it is still " + now.powerState());
      now = oneView.hardware().get(server);
    }
    return now;
  }

  private ServerHardware reach(
      ResourceUri server, PowerRequest request, PowerState goal, Limit limit) {
    send(server, request, limit);
    ServerHardware now = oneView.hardware().get(server);
    while (!goal.equals(now.powerState())) {
      limit.pause(goal.value(), "its power task is over but it is " + now.powerState());
      now = oneView.hardware().get(server);
    }
    return now;
  }
}
