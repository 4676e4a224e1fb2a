package io.github.infrakit4j.oneview.rest;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * A call that no thread waits for, with its repeats: the same rules as {@link CallRunner#run}.
 *
 * @param <R> the body
 * @param <T> the result
 */
final class CallInFlight<R, T> implements Callback<R> {
  private final CallRunner runner;
  private final AnswerReader<R, T> reader;
  private final Target target;
  private final long start;
  private final long end;
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private volatile Call<R> tried;
  private int attempt = 1;

  CallInFlight(CallRunner runner, Call<R> call, Duration limit, AnswerReader<R, T> reader) {
    this.runner = runner;
    this.reader = reader;
    this.tried = call;
    target = Target.of(call.request());
    start = runner.clock().nanoTime();
    end = start + limit.toNanos();
  }

  CompletableFuture<T> start() {
    runner.listener().callStarted(new CallEvent(target.method(), target.path(), 1, 0, 0));
    var unused = result.whenComplete((done, failure) -> cancelIfUnwanted());
    send(tried);
    return result;
  }

  private void cancelIfUnwanted() {
    if (result.isCancelled()) {
      tried.cancel();
    }
  }

  private void send(Call<R> call) {
    tried = call;
    Duration left = Deadline.left(end, runner.clock());
    call.timeout().timeout(left.toNanos(), TimeUnit.NANOSECONDS);
    cancelIfUnwanted();
    call.enqueue(this);
  }

  @Override
  public void onResponse(Call<R> call, Response<R> answer) {
    T value;
    try {
      value = runner.result(target, answer, reader);
    } catch (IOException | RuntimeException | Error failure) {
      failed(failure);
      return;
    }
    runner.listener().callEnded(runner.event(target, attempt, answer.code(), start));
    result.complete(value);
  }

  @Override
  public void onFailure(Call<R> call, Throwable failure) {
    failed(failure);
  }

  private void failed(Throwable failure) {
    try {
      againOrEnd(CallRunner.reason(target, failure));
    } catch (RuntimeException | Error notOfTheAppliance) {
      result.completeExceptionally(notOfTheAppliance);
    }
  }

  private void againOrEnd(OneViewException reason) {
    CallEvent event = runner.event(target, attempt, CallRunner.status(reason), start);
    @Nullable Duration pause = result.isDone() ? null : pause(reason).orElse(null);
    if (pause == null) {
      runner.listener().callFailed(event, reason);
      result.completeExceptionally(reason);
      return;
    }
    runner.listener().retried(event, reason, pause);
    attempt++;
    Call<R> next = tried.clone();
    var unused =
        runner
            .clock()
            .after(pause)
            .thenRun(() -> send(next))
            .exceptionally(
                broken -> {
                  result.completeExceptionally(NonBlocking.cause(broken));
                  return null;
                });
  }

  private Optional<Duration> pause(OneViewException reason) {
    return runner.pause(target, attempt, reason, Deadline.left(end, runner.clock()));
  }
}
