package io.github.infrakit4j.oneview.simulator;

/** {@code /rest/tasks}: read, and cancelled by PATCH. */
final class TaskHandler implements Handler {
  private final ApplianceState state;

  TaskHandler(ApplianceState state) {
    this.state = state;
  }

  @Override
  public Reply handle(Request request) {
    String path = request.path();
    if (path.equals(Noun.TASK.path())) {
      if (!request.method().equals("GET")) {
        throw Refusal.wrongMethod(request.method(), path);
      }
      return new Listing(request, Noun.TASK, state.settings().pageSize(Noun.TASK))
          .of(state.store.all(Noun.TASK).stream().filter(t -> !t.hidden).toList(), state.now());
    }
    Resource task =
        state
            .store
            .find(Noun.TASK, path)
            .filter(found -> !found.hidden)
            .orElseThrow(() -> Refusal.notFound(path));
    return switch (request.method()) {
      case "GET" -> Reply.resource(request, task);
      case "PATCH" -> cancel(request, task);
      default -> throw Refusal.wrongMethod(request.method(), path);
    };
  }

  private Reply cancel(Request request, Resource task) {
    if (!state.tasks.isLive(task.uri)) {
      throw Refusal.conflict("TASK_NOT_CANCELLABLE", "The task has ended already.");
    }
    state.tasks.breakOff(
        task.uri, "Terminated", ErrorBody.of("TASK_CANCELLED", "The task was cancelled."));
    return Reply.accepted(task, request.api());
  }
}
