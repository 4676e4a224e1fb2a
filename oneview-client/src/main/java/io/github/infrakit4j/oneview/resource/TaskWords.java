package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.ApplianceError;
import java.util.List;
import java.util.stream.Collectors;

/** A task in words. */
final class TaskWords {
  private TaskWords() {}

  static String of(Task task) {
    String errors = errors(task.errors());
    String status = task.taskStatus() == null ? "" : ApplianceError.plain(task.taskStatus());
    return "task "
        + (task.name() == null ? "" : "\"" + task.name() + "\" ")
        + about(task)
        + (task.taskState() == null ? "is in no known state" : "is " + task.taskState())
        + (task.stateReason() == null ? "" : " (" + task.stateReason() + ")")
        + (status.isEmpty() ? "" : ": " + status)
        + (errors.isEmpty() ? "" : ": " + errors)
        + (task.uri() == null ? "" : " [" + task.uri() + "]");
  }

  private static String about(Task task) {
    Task.AssociatedResource about = task.associatedResource();
    if (about == null) {
      return "";
    }
    if (about.resourceName() != null) {
      return "on " + about.resourceName() + " ";
    }
    return about.resourceUri() == null ? "" : "on " + about.resourceUri() + " ";
  }

  private static String errors(List<ApplianceError> errors) {
    return errors.stream().map(TaskWords::error).collect(Collectors.joining("; "));
  }

  private static String error(ApplianceError error) {
    String code = error.errorCode() == null ? "" : error.errorCode();
    String said = error.sentence();
    return code.isEmpty() || said.isEmpty() ? code + said : code + ": " + said;
  }
}
