package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ApplianceError;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a task says, read for this plugin: pure. */
final class Tasks {
  /** Somebody else got the server first, or it is not ready for a profile. */
  private static final Set<String> TAKEN =
      Set.of(
          "ProfileAlreadyExistsInServer",
          "EnclosureBayUnavailableForProfile",
          "AssignProfileToDeviceBayError");

  private static final String NOT_OFF = "ServerNotOff";
  private static final String POWERED_ON = "is powered on";

  private Tasks() {}

  /** The profile a task makes, once the appliance has said it. */
  static Optional<ResourceUri> profile(Task task) {
    return task.resource().filter(uri -> uri.value().startsWith("/rest/server-profiles/"));
  }

  /**
   * Whether a task may be making a profile of that name: for a moment, or while it waits for its
   * turn, the appliance says neither address nor name of what it makes.
   */
  static boolean mayMake(Task task, String name) {
    Task.AssociatedResource made = task.associatedResource();
    return !task.isFinal()
        && made != null
        && "server-profiles".equals(made.resourceCategory())
        && (name.equals(made.resourceName())
            || (made.resourceUri() == null && made.resourceName() == null));
  }

  /** Whether a task may end with the server on, as far as its name tells; one without may. */
  static boolean mayPowerOn(Task task, BriefServer server) {
    Task.AssociatedResource changed = task.associatedResource();
    String name = Objects.requireNonNullElse(task.name(), "power").toLowerCase(Locale.ROOT);
    return !task.isFinal()
        && changed != null
        && server.uri() != null
        && server.uri().equals(changed.resourceUri())
        && name.contains("power")
        && !name.contains("off");
  }

  static boolean isTaken(Task task) {
    return TAKEN.stream().anyMatch(task::hasError);
  }

  static boolean isTaken(@Nullable String errorCode) {
    return errorCode != null && TAKEN.contains(errorCode);
  }

  /** Whether a task failed because the server was running. */
  static boolean isPoweredOn(Task task) {
    return task.errors().stream().anyMatch(Tasks::isPoweredOn);
  }

  private static boolean isPoweredOn(ApplianceError error) {
    String code = error.errorCode();
    String message = error.message();
    return (code != null && code.startsWith(NOT_OFF))
        || (message != null && message.contains(POWERED_ON));
  }

  /** Whether the appliance refused the profile itself: no server is to blame. */
  static boolean isValidation(Task task) {
    return "ValidationError".equals(task.stateReason());
  }

  static boolean isWarning(Task task) {
    return Task.State.WARNING.equals(task.taskState());
  }

  static boolean isInterrupted(Task task) {
    return Task.State.INTERRUPTED.equals(task.taskState());
  }

  static void show(Progress progress, Entry entry, Task task) {
    progress.report(entry.id(), task.percent(), task.lastProgress().orElse(task.taskStatus()));
  }
}
