package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.resource.OneTimeBoot;
import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.server.BootChangeException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What servers boot from: for good, by the boot order of the profile, or once, by the appliance's
 * one-time boot.
 *
 * <p>Changes throw {@link ServerNotAvailableException} and time out as those of {@link Power} do,
 * and {@link BootChangeException} when the server has no profile, the profile does not manage the
 * order, the server cannot boot from the device, or the appliance wants it off.
 */
public final class BootDevices {
  private static final Duration SOFT_OFF_PATIENCE = Duration.ofSeconds(35);

  private final ServerContext context;

  BootDevices(ServerContext context) {
    this.context = context;
  }

  /**
   * What a server boots from: the deferred device, or the first of its profile's order.
   *
   * @return empty when the order is
   * @throws BootChangeException when it has no profile
   */
  public Optional<Setting> get(ResourceUri server) {
    ServerProfile profile = context.boot().of(context.oneView().hardware().get(server));
    Optional<Setting> pending =
        context.pending().get(server).map(device -> new Setting(device, true));
    return pending.or(
        () ->
            BootProfile.order(profile).stream()
                .findFirst()
                .map(first -> new Setting(new BootDevice(first), false)));
  }

  /** What a server's type can boot from, sorted by name; empty when its type does not say. */
  public List<BootDevice> supported(ResourceUri server) {
    return context.boot().capabilities(context.oneView().hardware().get(server)).stream()
        .sorted()
        .map(BootDevice::new)
        .toList();
  }

  /**
   * Puts a device first for good. The rest of the order and of the profile stays as it is.
   *
   * @param whenOn what to do while the server is on
   * @param limit for the whole
   */
  public Change setFirst(ResourceUri server, BootDevice device, WhenOn whenOn, Duration limit) {
    return context.alone(
        "set the boot device of",
        server,
        limit,
        (before, time) -> setFirst(before, device, whenOn, time));
  }

  private Change setFirst(ServerHardware server, BootDevice device, WhenOn whenOn, Limit time) {
    ResourceUri uri = server.requireUri();
    ServerProfile profile = context.boot().of(server);
    ServerProfile changed = context.boot().changed(server, profile, device);
    boolean same = BootProfile.order(changed).equals(BootProfile.order(profile));
    boolean on = !PowerState.OFF.equals(server.powerState());
    if (!same && on && whenOn == WhenOn.DEFER) {
      context.pending().put(uri, device);
      return Change.DEFERRED;
    }
    if (!same && on && whenOn == WhenOn.POWER_CYCLE) {
      context.power().off(uri, time);
      context.boot().setFirst(server, device, time);
      context.pending().remove(uri);
      context.power().on(uri, time);
      return Change.CHANGED;
    }
    boolean sent = context.boot().setFirst(server, device, time);
    context.pending().remove(uri);
    return sent ? Change.CHANGED : Change.UNCHANGED;
  }

  /** Drops a deferred device; does nothing when there is none. */
  public void cancelPending(ResourceUri server) {
    context.pending().remove(server);
  }

  /**
   * Has the server boot from a device at its next start from off, and then as before. The boot
   * order of the profile is neither asked nor changed.
   */
  public void once(ResourceUri server, BootDevice device, Duration limit) {
    OneTimeBoot word =
        device
            .oneTime()
            .orElseThrow(
                () ->
                    new BootChangeException(
                        server,
                        Reason.UNSUPPORTED_DEVICE,
                        "OneView has no one-time boot from " + device));
    context.alone(
        "set the one-time boot of",
        server,
        limit,
        (before, time) -> {
          BootProfile.required(before);
          return context
              .oneView()
              .await(context.oneView().hardware().oneTimeBoot(server, word), time.left("set"));
        });
  }

  /**
   * Ends an installation over the network: the server is shut down, within 35 seconds or else hard,
   * has its disk first for good, and comes on.
   */
  public ServerHardware finishDeploy(ResourceUri server, Duration limit) {
    return context.alone(
        "finish the installation of",
        server,
        limit,
        (before, time) -> {
          context.boot().changed(before, context.boot().of(before), BootDevice.HARD_DISK);
          context.power().softThenHardOff(server, SOFT_OFF_PATIENCE, time);
          context.boot().setFirst(before, BootDevice.HARD_DISK, time);
          context.pending().remove(server);
          return context.power().on(server, time);
        });
  }

  /**
   * What a server boots from.
   *
   * @param device the first device
   * @param pending whether that is still to be set, at the next start
   */
  public record Setting(BootDevice device, boolean pending) {}

  /** What came of setting a device. */
  public enum Change {
    /** It was first already; nothing was sent. */
    UNCHANGED,

    /** The profile was changed. */
    CHANGED,

    /** It is to be set at the next start. */
    DEFERRED
  }
}
