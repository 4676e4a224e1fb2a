package io.github.infrakit4j.oneview.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks: accepted, validated, at work, ended; each step at its simulated instant. Where
 * profile tasks are limited, one that is validated may have to wait for its work, Pending.
 */
final class TaskRunner {
  /** What is known about a task before it runs. */
  record Plan(String name, Noun noun, @Nullable Resource target, String status, Delay delay) {}

  private static final class Run {
    final Resource task;
    final Plan plan;
    final Work work;
    final @Nullable TaskFate fate;
    final List<Agenda.Entry> entries = new ArrayList<>();
    boolean began;

    Run(Resource task, Plan plan, Work work, @Nullable TaskFate fate) {
      this.task = task;
      this.plan = plan;
      this.work = work;
      this.fate = fate;
    }
  }

  /** What applies a profile to hardware or takes it off; names and descriptions need no place. */
  private static final Set<Delay> LIMITED =
      EnumSet.of(Delay.PROFILE_CREATE, Delay.PROFILE_UPDATE, Delay.PROFILE_DELETE);

  private static final Set<String> GOOD = Set.of("Completed", "Warning");

  private final ApplianceState state;
  private final Map<String, Run> live = new LinkedHashMap<>();
  private final Places<Run> places = new Places<>();

  TaskRunner(ApplianceState state) {
    this.state = state;
  }

  Resource run(Request request, Plan plan, Work work) {
    Resource task = state.store.add(newTask(request, plan));
    Run run = new Run(task, plan, work, request.fate());
    live.put(task.uri, run);
    Duration validation = state.delay(Delay.VALIDATION);
    later(run, validation.dividedBy(2), () -> starting(run));
    later(run, validation, () -> validate(run));
    return task;
  }

  int liveCount() {
    return live.size();
  }

  /** Whether a task is accepted or under way for the resource. */
  boolean isBusy(Resource resource) {
    return live.values().stream().anyMatch(run -> run.plan.target() == resource);
  }

  boolean isLive(String uri) {
    return live.containsKey(uri);
  }

  /** Ends a live task from outside; nothing happens to one that has ended. */
  void breakOff(String uri, String finalState, ErrorBody error) {
    Run run = live.get(uri);
    if (run != null) {
      end(run, finalState, null, error);
    }
  }

  void breakOffAll(String finalState, ErrorBody error) {
    for (String uri : List.copyOf(live.keySet())) {
      breakOff(uri, finalState, error);
    }
  }

  private Resource newTask(Request request, Plan plan) {
    Resource target = plan.target();
    boolean vanishes = request.fate() != null && request.fate().vanishes();
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("data", null);
    body.put("hidden", false);
    body.put("stateReason", null);
    body.put("taskType", "User");
    body.put("associatedResource", associated(plan.noun(), target));
    body.put("percentComplete", 0);
    body.put("associatedTaskUri", null);
    body.put("completedSteps", 0);
    body.put("computedPercentComplete", 0);
    body.put("expectedDuration", state.delay(plan.delay()).toSeconds());
    body.put("parentTaskUri", null);
    body.put("progressUpdates", new ArrayList<>());
    body.put("taskErrors", new ArrayList<>());
    body.put("taskOutput", new ArrayList<>());
    body.put("taskState", "New");
    body.put("taskStatus", plan.status());
    body.put("totalSteps", 0);
    body.put("userInitiated", true);
    body.put("name", plan.name());
    body.put("owner", request.user());
    body.put("isCancellable", true);
    String uri = Noun.TASK.path() + "/" + state.uuid().toUpperCase(java.util.Locale.ROOT);
    Resource task = new Resource(Noun.TASK, uri, body, state.agenda.now());
    task.hidden = vanishes;
    return task;
  }

  private static Map<String, @Nullable Object> associated(Noun noun, @Nullable Resource target) {
    return Json.object(
        "resourceUri",
        target == null ? null : target.uri,
        "resourceName",
        target == null ? null : target.name(),
        "resourceCategory",
        noun.category,
        "associationType",
        "MANAGED_BY");
  }

  private void starting(Run run) {
    set(run, "taskState", "Starting", "stateReason", "Starting");
  }

  private void validate(Run run) {
    TaskFate fate = run.fate;
    ErrorBody refused = fate != null && fate.inValidation() ? fate.error() : run.work.check();
    if (refused != null) {
      set(run, "hidden", true, "taskType", "Background");
      end(run, "Error", "ValidationError", refused);
      return;
    }
    run.began = true;
    Resource target = run.work.begin(run.task);
    set(run, "associatedResource", associated(run.plan.noun(), target));
    boolean limited = LIMITED.contains(run.plan.delay());
    if (!limited || places.take(run, state.settings().profileTasks())) {
      work(run);
    } else {
      set(run, "taskState", "Pending", "stateReason", null);
    }
  }

  private void work(Run run) {
    TaskFate fate = run.fate;
    List<String> progress = run.work.progress();
    set(run, "taskState", "Running", "stateReason", "Running", "totalSteps", progress.size());
    Duration length = state.delay(run.plan.delay());
    for (int i = 0; i < progress.size(); i++) {
      int step = i;
      Duration at = length.multipliedBy(i).dividedBy(progress.size());
      later(run, at, () -> progressed(run, step, progress));
    }
    if (fate == null || fate.state() != null) {
      later(run, length, () -> finish(run));
    }
  }

  private void progressed(Run run, int step, List<String> progress) {
    List<@Nullable Object> updates =
        new ArrayList<>(Json.objects(run.task.body, "progressUpdates"));
    updates.add(
        Json.object(
            "timestamp", Resource.date(state.agenda.now()),
            "statusUpdate", progress.get(step),
            "id", step + 1));
    int percent = 100 * step / progress.size();
    set(
        run,
        "progressUpdates",
        updates,
        "completedSteps",
        step,
        "percentComplete",
        percent,
        "computedPercentComplete",
        percent,
        "taskStatus",
        progress.get(step));
  }

  private void finish(Run run) {
    TaskFate fate = run.fate;
    String end = fate == null || fate.state() == null ? "Completed" : fate.state();
    if (GOOD.contains(end)) {
      run.work.finish();
    }
    end(run, end, null, fate == null ? null : fate.error());
  }

  private void end(Run run, String finalState, @Nullable String reason, @Nullable ErrorBody error) {
    run.entries.forEach(Agenda.Entry::callOff);
    live.remove(run.task.uri);
    boolean good = GOOD.contains(finalState);
    set(
        run,
        "taskState",
        finalState,
        "stateReason",
        reason,
        "percentComplete",
        100,
        "computedPercentComplete",
        100,
        "isCancellable",
        false,
        "taskErrors",
        error == null ? List.of() : Json.list(error.json()),
        "taskStatus",
        good ? run.plan.status() : "Unable to: " + run.plan.status());
    if (!good && run.began) {
      run.work.failed();
    }
    places.leave(run).ifPresent(this::work);
  }

  private void later(Run run, Duration delay, Runnable step) {
    run.entries.add(state.agenda.in(delay, step));
  }

  private void set(Run run, @Nullable Object... namesAndValues) {
    state.set(run.task, namesAndValues);
  }
}
