package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.TaskFailedException;
import io.github.infrakit4j.oneview.resource.Boot;
import io.github.infrakit4j.oneview.resource.BootMode;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.ApplianceError;
import io.github.infrakit4j.oneview.rest.ApplianceException;
import io.github.infrakit4j.oneview.rest.Records;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.server.BootChangeException.Reason;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and changes the boot order in the profile of a server. Asks nobody whose the server is. */
final class BootProfile {
  private static final String SERVER_IS_ON = "ServerNotOffWithCauseForNoServerChange";
  private static final int ATTEMPTS = 3;

  private final OneView oneView;

  BootProfile(OneView oneView) {
    this.oneView = oneView;
  }

  /** The profile of a server. */
  ServerProfile of(ServerHardware server) {
    return oneView.profiles().get(required(server));
  }

  /** Where the profile of a server is. */
  static ResourceUri required(ServerHardware server) {
    ResourceUri profile = server.serverProfileUri();
    if (profile == null) {
      throw new BootChangeException(
          server.requireUri(), Reason.NO_PROFILE, "no profile is assigned to it");
    }
    return profile;
  }

  /** The order in a profile; empty when it has none. */
  static List<String> order(ServerProfile profile) {
    Boot boot = profile.boot();
    return boot == null || boot.order() == null ? List.of() : boot.order();
  }

  static @Nullable String mode(ServerProfile profile) {
    BootMode mode = profile.bootMode();
    return mode == null ? null : mode.mode();
  }

  /** What a server's type can boot from; empty when that is not known. */
  List<String> capabilities(ServerHardware server) {
    ResourceUri type = server.serverHardwareTypeUri();
    @Nullable List<String> known =
        type == null ? null : oneView.hardwareTypes().get(type).bootCapabilities();
    return known == null ? List.of() : known;
  }

  /**
   * The profile as it would be with a device first, after all rules were asked; itself if it has.
   */
  ServerProfile changed(ServerHardware server, ServerProfile profile, BootDevice device) {
    Boot boot = profile.boot();
    if (boot == null || !Boolean.TRUE.equals(boot.manageBoot())) {
      throw new BootChangeException(
          server.requireUri(),
          Reason.NOT_MANAGED,
          "its profile \"" + profile.name() + "\" does not manage the boot order");
    }
    @Nullable String mode = mode(profile);
    List<String> capabilities = capabilities(server);
    if (!BootOrder.allows(device, capabilities, mode)) {
      throw new BootChangeException(
          server.requireUri(),
          Reason.UNSUPPORTED_DEVICE,
          device + " is none of " + capabilities + " or not possible in boot mode " + mode);
    }
    List<String> order = BootOrder.withFirst(device, order(profile), mode);
    return order.equals(order(profile))
        ? profile
        : profile.withBoot(Records.copy(boot).with("order", order).build());
  }

  /**
   * Puts a device first, with one PUT that changes nothing else and is refused if the profile was
   * changed meanwhile; then it is read and changed again.
   *
   * @return whether there was anything to change
   */
  boolean setFirst(ServerHardware server, BootDevice device, Limit limit) {
    for (int attempt = 1; ; attempt++) {
      ServerProfile before = of(server);
      ServerProfile after = changed(server, before, device);
      if (order(after).equals(order(before))) {
        return false;
      }
      try {
        oneView.await(oneView.profiles().replace(after), limit.left("changed"));
        return true;
      } catch (ApplianceException stale) {
        if (!stale.isPreconditionFailed() || attempt == ATTEMPTS) {
          throw stale;
        }
      } catch (TaskFailedException failed) {
        throw failed.task().hasError(SERVER_IS_ON) ? poweredOn(server, failed) : failed;
      }
    }
  }

  private static BootChangeException poweredOn(ServerHardware server, TaskFailedException failed) {
    List<String> sections =
        failed.task().errors().stream()
            .filter(error -> SERVER_IS_ON.equals(error.errorCode()) && error.message() != null)
            .flatMap(BootProfile::sections)
            .toList();
    return new BootChangeException(
        server.requireUri(),
        Reason.POWERED_ON,
        "the appliance answered " + SERVER_IS_ON + " for " + sections,
        sections,
        failed);
  }

  /** The appliance lists them in its sentence, each on a line after a star. */
  private static Stream<String> sections(ApplianceError error) {
    String message = error.message() == null ? "" : error.message();
    return message.lines().filter(line -> line.startsWith("* ")).map(line -> line.substring(2));
  }
}
