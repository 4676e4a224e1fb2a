package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.CallRunner;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.UnreadBody;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.http.GET;

/**
 * Makes a {@link Task} of the answer to a change.
 *
 * <p>A 202 has the task in its body, or only its address in {@code X-Task-URI} or {@code Location};
 * that of labels has none and means that all is done. Where the appliance did at once what was
 * asked (200, 201, 204) the task is over from the start.
 */
public final class TaskAnswers extends CallAdapter.Factory {
  private static final int ACCEPTED = 202;

  private final CallRunner runner;
  private final Duration limit;

  /** Runs calls with this runner, each within the limit. */
  public TaskAnswers(CallRunner runner, Duration limit) {
    this.runner = runner;
    this.limit = limit;
  }

  @Override
  public @Nullable CallAdapter<?, ?> get(Type type, Annotation[] annotations, Retrofit retrofit) {
    boolean reads = Arrays.stream(annotations).anyMatch(GET.class::isInstance);
    return type != Task.class || reads ? null : new Adapter();
  }

  private final class Adapter implements CallAdapter<UnreadBody, Task> {
    @Override
    public Type responseType() {
      return UnreadBody.class;
    }

    @Override
    public Task adapt(Call<UnreadBody> call) {
      return runner.run(call, limit, TaskAnswers::task);
    }
  }

  static Task task(Response<UnreadBody> answer) throws IOException {
    return answer.code() == ACCEPTED && !isOfLabels(answer) ? accepted(answer) : done(answer);
  }

  // Changes of labels are accepted and over, without a task (HPE's Python and PowerShell
  // libraries).
  private static boolean isOfLabels(Response<UnreadBody> answer) {
    return answer.raw().request().url().encodedPath().startsWith("/rest/labels/");
  }

  private static Task accepted(Response<UnreadBody> answer) throws IOException {
    Optional<ResourceUri> address = address(answer, "X-Task-URI");
    address =
        address.isPresent() ? address : address(answer, "Location").filter(TaskAnswers::isTask);
    try (UnreadBody body = answer.body()) {
      Task task = body == null ? null : body.read(Task.class);
      if (task != null && task.uri() != null && isTask(task.uri())) {
        return task;
      }
    } catch (IOException unreadable) {
      if (address.isEmpty()) {
        throw unreadable;
      }
    }
    return address
        .map(Task::at)
        .orElseThrow(() -> UnreadBody.notUnderstood("accepted (202), without a task to follow"));
  }

  // The status says that it is done: a body that is missing or broken takes nothing from that.
  private static Task done(Response<UnreadBody> answer) {
    try (UnreadBody body = answer.body()) {
      ResourceUri uri = body == null ? null : body.read(Address.class).uri();
      return uri != null && isTask(uri) ? Task.at(uri) : Task.done(uri);
    } catch (IOException noBody) {
      return Task.done(null);
    }
  }

  /**
   * The address in the body of a resource.
   *
   * @param uri the address
   * @param extras the rest
   */
  public record Address(@Nullable ResourceUri uri, Extras extras) {}

  private static boolean isTask(ResourceUri uri) {
    return uri.value().contains("/rest/tasks/");
  }

  private static Optional<ResourceUri> address(Response<UnreadBody> answer, String header) {
    try {
      return Optional.ofNullable(answer.headers().get(header)).map(ResourceUri::of);
    } catch (IllegalArgumentException noResource) {
      return Optional.empty();
    }
  }
}
