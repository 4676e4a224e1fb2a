package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.TaskFailedException;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.server.ServerNotAvailableException.Reason;
import java.time.Duration;
import java.util.Optional;

/**
 * Takes free servers and gives them back.
 *
 * <p>Both throw {@link ServerNotAvailableException} and time out as the operations of {@link Power}
 * do.
 */
public final class Allocation {
  private static final String TAKEN = "ProfileAlreadyExistsInServer";

  private final OneView oneView;
  private final ServerContext context;
  private final Ownership ownership;

  Allocation(ServerContext context, Ownership ownership) {
    this.context = context;
    this.ownership = ownership;
    oneView = context.oneView();
  }

  /**
   * Gives a server a profile made from a template, and records it. A server that is ours keeps the
   * profile it has; nothing is made then.
   *
   * <p>The profile is recorded as soon as the appliance has named it, also when the limit passes
   * later.
   *
   * @param template the template
   * @param name the name of the profile, should it be made
   * @param limit for the whole
   * @throws ServerNotAvailableException also when another was faster, which only the appliance sees
   */
  public ServerProfile allocate(
      ResourceUri server, ResourceUri template, String name, Duration limit) {
    return context.alone(
        "allocate",
        server,
        limit,
        (hardware, time) ->
            // One that has a profile and may be touched is ours.
            Optional.ofNullable(hardware.serverProfileUri())
                .map(oneView.profiles()::get)
                .orElseGet(() -> make(hardware, template, name, time)));
  }

  private ServerProfile make(
      ServerHardware hardware, ResourceUri template, String name, Limit time) {
    ResourceUri server = hardware.requireUri();
    ServerProfile draft =
        oneView
            .templates()
            .newProfile(template)
            .forCreation()
            .withName(name)
            .withServerHardwareUri(server);
    try {
      Task started = oneView.profiles().create(draft);
      Task done = oneView.await(started, time.left("allocated"), task -> note(server, task));
      return oneView.profiles().get(done.resource().orElseThrow());
    } catch (TaskFailedException failed) {
      throw failed.task().hasError(TAKEN) ? late(hardware, failed) : failed;
    }
  }

  /** Records the profile once its task has named it and has not failed. */
  private void note(ResourceUri server, Task task) {
    if (!task.isFinal() || task.isSuccess()) {
      task.resource().ifPresent(profile -> ownership.record(server, profile));
    }
  }

  private static ServerNotAvailableException late(
      ServerHardware server, TaskFailedException failed) {
    String name = String.valueOf(server.name());
    return new ServerNotAvailableException(
        "allocate", server.requireUri(), name, Reason.IN_USE_BY_OTHER, failed);
  }

  /**
   * Turns a server that is ours off at once, deletes its profile, waits until the server is free,
   * and forgets what was recorded and deferred. One that is free already is left alone.
   */
  public void release(ResourceUri server, Duration limit) {
    context.alone("release", server, limit, (hardware, time) -> release(hardware, time));
  }

  private ServerHardware release(ServerHardware hardware, Limit time) {
    ResourceUri server = hardware.requireUri();
    ResourceUri profile = hardware.serverProfileUri();
    ServerHardware now = hardware;
    if (profile != null) {
      context.power().off(server, time);
      Task deleting = oneView.profiles().delete(profile);
      oneView.await(deleting, time.left("free"));
      now = oneView.hardware().get(server);
      while (profile.equals(now.serverProfileUri())) {
        time.pause("free", "it still has the profile " + profile);
        now = oneView.hardware().get(server);
      }
    }
    ownership.forget(server);
    context.pending().remove(server);
    return now;
  }
}
