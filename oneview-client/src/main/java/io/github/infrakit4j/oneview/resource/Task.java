package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.ApplianceError;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Records;
import io.github.infrakit4j.oneview.rest.Resource;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation under way on the appliance, or over. {@code /rest/tasks}, API 120 on.
 *
 * @param type name and version of this form of the resource; sent back as it came
 * @param uri where it is
 * @param name its name
 * @param taskState how far it is; null when only its address is known
 * @param taskStatus the same as a sentence
 * @param stateReason why it is in that state
 * @param taskType User, Appliance or Background
 * @param percentComplete how much is done
 * @param computedPercentComplete how much is done with the tasks below it
 * @param totalSteps how many steps it has
 * @param completedSteps how many are done
 * @param expectedDuration how long it should take, in seconds
 * @param associatedResource what it works on
 * @param taskErrors what went wrong
 * @param progressUpdates what it has done so far
 * @param parentTaskUri the task it is part of
 * @param associatedTaskUri a task it belongs with
 * @param owner who started it
 * @param userInitiated whether a user did
 * @param hidden whether OneView hides it in its pages
 * @param isCancellable whether it can be cancelled; newer API versions
 * @param category the kind of resource
 * @param created when it was made
 * @param modified when it was last changed
 * @param eTag its revision, an opaque text; sent back as {@code If-Match}
 * @param extras what else was sent, kept for writing back
 */
public record Task(
    @Nullable String type,
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable State taskState,
    @Nullable String taskStatus,
    @Nullable String stateReason,
    @Nullable String taskType,
    @Nullable Integer percentComplete,
    @Nullable Integer computedPercentComplete,
    @Nullable Integer totalSteps,
    @Nullable Integer completedSteps,
    @Nullable Integer expectedDuration,
    @Nullable AssociatedResource associatedResource,
    @Nullable List<ApplianceError> taskErrors,
    @Nullable List<Task.ProgressUpdate> progressUpdates,
    @Nullable ResourceUri parentTaskUri,
    @Nullable ResourceUri associatedTaskUri,
    @Nullable String owner,
    @Nullable Boolean userInitiated,
    @Nullable Boolean hidden,
    @Nullable Boolean isCancellable,
    @Nullable String category,
    @Nullable Timestamp created,
    @Nullable Timestamp modified,
    @Nullable String eTag,
    Extras extras)
    implements Resource {
  /** A task of which only the address is known; it is to be read. */
  public static Task at(ResourceUri uri) {
    return Records.empty(Task.class).with("uri", uri).build();
  }

  /** A task that was over when the call returned, as the appliance did at once what was asked. */
  static Task done(@Nullable ResourceUri resource) {
    AssociatedResource about = new AssociatedResource(resource, null, null, null, Extras.NONE);
    Records<Task> done = Records.empty(Task.class).with("taskState", State.COMPLETED);
    return resource == null ? done.build() : done.with("associatedResource", about).build();
  }

  /** Whether the task has ended, well or not; judged by its state alone. */
  public boolean isFinal() {
    return taskState != null && taskState.isFinal();
  }

  /** Whether the task has ended well. */
  public boolean isSuccess() {
    return taskState != null && taskState.isSuccess();
  }

  /** How much is done, 0 to 100, by the better of the two figures; 0 when neither is known. */
  public int percent() {
    int own = percentComplete == null ? 0 : percentComplete;
    int computed = computedPercentComplete == null ? 0 : computedPercentComplete;
    return Math.max(0, Math.min(100, Math.max(own, computed)));
  }

  /** What the task works on; empty in its first moments, until the resource exists. */
  public Optional<ResourceUri> resource() {
    return Optional.ofNullable(associatedResource).map(AssociatedResource::resourceUri);
  }

  /** The errors; empty when there are none. */
  public List<ApplianceError> errors() {
    return taskErrors == null ? List.of() : taskErrors;
  }

  /** Whether one of the errors, or of those that led to them, has this code. */
  public boolean hasError(String errorCode) {
    return hasError(errors(), errorCode);
  }

  private static boolean hasError(List<ApplianceError> errors, String code) {
    return errors.stream()
        .anyMatch(each -> code.equals(each.errorCode()) || hasError(each.nested(), code));
  }

  /** The latest of what it says it has done; empty when it said nothing. */
  public Optional<String> lastProgress() {
    return progressUpdates == null || progressUpdates.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(progressUpdates.get(progressUpdates.size() - 1).statusUpdate())
            .map(ApplianceError::plain);
  }

  /**
   * What happened, as a sentence: name, what it worked on, state, and each error with its code, its
   * text and the appliance's advice.
   */
  public String failureSentence() {
    return TaskWords.of(this);
  }

  /**
   * What a task works on.
   *
   * @param resourceUri where it is; null until it exists
   * @param resourceName its name
   * @param resourceCategory its kind
   * @param associationType how it belongs to the task
   * @param extras what else was sent, kept for writing back
   */
  public record AssociatedResource(
      @Nullable ResourceUri resourceUri,
      @Nullable String resourceName,
      @Nullable String resourceCategory,
      @Nullable String associationType,
      Extras extras) {}

  /**
   * Something a task says it has done.
   *
   * @param id a number
   * @param timestamp when
   * @param statusUpdate what
   * @param extras what else was sent, kept for writing back
   */
  public record ProgressUpdate(
      @Nullable Integer id,
      @Nullable Timestamp timestamp,
      @Nullable String statusUpdate,
      Extras extras) {}

  /**
   * How far a task is. An open set: a name nobody has heard of is not final.
   *
   * @param value the name as OneView writes it
   */
  public record State(String value) {
    /** Accepted. */
    public static final State NEW = new State("New");

    /** About to run. */
    public static final State STARTING = new State("Starting");

    /** Waiting for its turn. */
    public static final State PENDING = new State("Pending");

    /** Under way. */
    public static final State RUNNING = new State("Running");

    /** Held. */
    public static final State SUSPENDED = new State("Suspended");

    /** Being stopped. */
    public static final State STOPPING = new State("Stopping");

    /** Done. */
    public static final State COMPLETED = new State("Completed");

    /** Done, with something to look at in the errors. */
    public static final State WARNING = new State("Warning");

    /** Failed. */
    public static final State ERROR = new State("Error");

    /** Ended by the appliance. */
    public static final State TERMINATED = new State("Terminated");

    /** Ended by force. */
    public static final State KILLED = new State("Killed");

    /** Ended by a restart of the appliance. */
    public static final State INTERRUPTED = new State("Interrupted");

    /** The appliance cannot tell. */
    public static final State UNKNOWN = new State("Unknown");

    private static final Set<String> FAILURES =
        Set.of("Error", "Terminated", "Killed", "Interrupted");

    public State {
      Objects.requireNonNull(value, "value");
    }

    /** Whether the task has ended, well or not. */
    public boolean isFinal() {
      return isSuccess() || FAILURES.contains(value);
    }

    /** Whether the task has done what it was for; a warning is a success. */
    public boolean isSuccess() {
      return equals(COMPLETED) || equals(WARNING);
    }

    /** The value itself. */
    @Override
    public String toString() {
      return value;
    }
  }
}
