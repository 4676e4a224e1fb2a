package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.PowerRequest;
import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.time.Duration;
import java.util.function.BiFunction;

/**
 * The power of servers.
 *
 * <p>Each action waits for the appliance's task and then looks at the server; it returns the server
 * as it was seen in the wanted state. One that is there already is left alone, without a request.
 * The limit covers the whole action. A boot device that was deferred is set whenever the server is
 * off on its way to on; if that fails the server stays off and the device stays deferred.
 *
 * <p>Every action throws {@link ServerNotAvailableException}, before any request, when the server
 * is another's, locked, in maintenance, or in use by another thread; {@link ServerTimeoutException}
 * or {@link io.github.infrakit4j.oneview.TaskTimeoutException} when the limit passes, while the
 * operation may still complete; and {@link io.github.infrakit4j.oneview.TaskFailedException} when
 * the appliance fails.
 */
public final class Power {
  private final OneView oneView;
  private final ServerContext context;

  Power(ServerContext context) {
    this.context = context;
    oneView = context.oneView();
  }

  /** Whether a server is on. Asked of the appliance each time. */
  public Reading state(ResourceUri server) {
    PowerState exact = oneView.hardware().get(server).powerState();
    return new Reading(PowerStatus.of(exact), exact == null ? PowerState.UNKNOWN : exact);
  }

  /** Turns a server on. */
  public ServerHardware on(ResourceUri server, Duration limit) {
    return act("turn on", server, limit, (before, time) -> context.powerOn(server, time));
  }

  /** Turns a server off at once, whatever runs on it. */
  public ServerHardware off(ResourceUri server, Duration limit) {
    return act("turn off", server, limit, (before, time) -> context.power().off(server, time));
  }

  /** Has the operating system shut a server down; it may refuse or take its time. */
  public ServerHardware softOff(ResourceUri server, Duration limit) {
    return act("shut down", server, limit, (before, time) -> context.power().softOff(server, time));
  }

  /**
   * Has the operating system shut a server down, and turns it off at once when it has not listened.
   *
   * @param patience how long it may take to shut down
   * @param limit for both together
   */
  public ServerHardware softThenHardOff(ResourceUri server, Duration patience, Duration limit) {
    return act(
        "shut down",
        server,
        limit,
        (before, time) -> context.power().softThenHardOff(server, patience, time));
  }

  /**
   * Cuts the power and brings a server on again; one that is off just comes on. A single request
   * (ColdBoot), unless a deferred boot device is to be set in between.
   */
  public ServerHardware reboot(ResourceUri server, Duration limit) {
    return act(
        "reboot",
        server,
        limit,
        (before, time) -> {
          if (context.pending().get(server).isEmpty()) {
            return context.power().restart(server, PowerRequest.COLD_BOOT, time);
          }
          context.power().off(server, time);
          return context.powerOn(server, time);
        });
  }

  /**
   * Resets a running server; one that is off just comes on. When a deferred boot device is to be
   * set in between, the operating system is shut down first.
   */
  public ServerHardware softReboot(ResourceUri server, Duration limit) {
    return act(
        "reset",
        server,
        limit,
        (before, time) -> {
          if (context.pending().get(server).isEmpty()) {
            return context.power().restart(server, PowerRequest.RESET, time);
          }
          context.power().softOff(server, time);
          return context.powerOn(server, time);
        });
  }

  /**
   * Presses the button for a moment: a server that is off comes on, one that is on is asked to shut
   * down. Only the appliance's task is waited for, as the operating system may not listen.
   */
  public ServerHardware pushButton(ResourceUri server, Duration limit) {
    return act(
        "press the button of",
        server,
        limit,
        (before, time) -> {
          boolean off = PowerStatus.of(before.powerState()) == PowerStatus.OFF;
          if (off) {
            return context.powerOn(server, time);
          }
          context.power().send(server, PowerRequest.SOFT_OFF, time);
          return oneView.hardware().get(server);
        });
  }

  private ServerHardware act(
      String attempted,
      ResourceUri server,
      Duration limit,
      BiFunction<ServerHardware, Limit, ServerHardware> action) {
    return context.alone(attempted, server, limit, action);
  }

  /**
   * The power of a server at some moment.
   *
   * @param status what it is good for
   * @param exact what OneView said; Unknown when it said nothing
   */
  public record Reading(PowerStatus status, PowerState exact) {}
}
