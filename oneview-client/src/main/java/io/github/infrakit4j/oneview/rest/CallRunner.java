package io.github.infrakit4j.oneview.rest;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/**
 * Runs a call on the calling thread until it has a result, a reason to fail, or no time left; in
 * code run by {@link NonBlocking} without a thread that waits.
 *
 * <p>A try includes reading the body: an answer that breaks off in the middle is tried again too.
 */
public final class CallRunner {
  private final Retrying retrying;
  private final MonotonicClock clock;
  private final CallListener listener;

  CallRunner(Retrying retrying, MonotonicClock clock, CallListener listener) {
    this.retrying = retrying;
    this.clock = clock;
    this.listener = listener;
  }

  /**
   * Runs a call.
   *
   * @param limit for everything together
   * @throws OneViewException when it fails
   */
  public <R, T> T run(Call<R> call, Duration limit, AnswerReader<R, T> reader) {
    return NonBlocking.isCurrent()
        ? NonBlocking.step(
            Target.of(call.request()).toString(),
            () -> new CallInFlight<>(this, call, limit, reader).start())
        : wait(call, limit, reader);
  }

  private <R, T> T wait(Call<R> call, Duration limit, AnswerReader<R, T> reader) {
    Target target = Target.of(call.request());
    long start = clock.nanoTime();
    long end = start + limit.toNanos();
    listener.callStarted(new CallEvent(target.method(), target.path(), 1, 0, 0));
    Call<R> tried = call;
    for (int attempt = 1; ; attempt++) {
      tried.timeout().timeout(Deadline.left(end, clock).toNanos(), TimeUnit.NANOSECONDS);
      try {
        Response<R> answer = tried.execute();
        T result = result(target, answer, reader);
        listener.callEnded(event(target, attempt, answer.code(), start));
        return result;
      } catch (IOException | OneViewException failure) {
        OneViewException reason = reason(target, failure);
        CallEvent event = event(target, attempt, status(reason), start);
        pauseOrThrow(target, reason, event, end);
      }
      tried = call.clone();
    }
  }

  <R, T> T result(Target target, Response<R> answer, AnswerReader<R, T> reader) throws IOException {
    if (answer.isSuccessful()) {
      return reader.read(answer);
    }
    @Nullable Duration pause =
        ErrorBody.retryAfter(
            answer.headers().get(AfterSend.RETRY_AFTER), Clock.systemUTC().instant());
    throw new ApplianceException(target, answer.code(), ErrorBody.parse(answer.errorBody()), pause);
  }

  /**
   * Why a try failed, as a member of the family.
   *
   * @throws RuntimeException when it is no failure of the appliance or the way to it
   */
  static OneViewException reason(Target target, Throwable failure) {
    if (failure instanceof OneViewException finished) {
      return finished;
    }
    if (failure instanceof Carrier carrier) {
      return carrier.carried();
    }
    if (failure instanceof JsonConverters.Undecodable odd) {
      return new DecodeException(target, String.valueOf(odd.getMessage()), odd, odd.cutOff);
    }
    if (failure instanceof Thrown packed) {
      throw packed.mistake();
    }
    if (!(failure instanceof IOException broken)) {
      throw Thrown.unpacked(failure);
    }
    return ConnectionException.of(target, AfterSend.original(broken), AfterSend.happened(broken));
  }

  private void pauseOrThrow(Target target, OneViewException reason, CallEvent event, long end) {
    Duration left = Deadline.left(end, clock);
    Optional<Duration> pause = pause(target, event.attempt(), reason, left);
    if (pause.isEmpty()) {
      listener.callFailed(event, reason);
      throw reason;
    }
    listener.retried(event, reason, pause.get());
    try {
      clock.sleep(pause.get());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      listener.callFailed(event, reason);
      throw reason;
    }
  }

  static int status(OneViewException reason) {
    return reason instanceof ApplianceException answered ? answered.status() : 0;
  }

  Optional<Duration> pause(Target target, int attempt, OneViewException reason, Duration left) {
    return retrying.pause(target, attempt, reason, left);
  }

  MonotonicClock clock() {
    return clock;
  }

  CallListener listener() {
    return listener;
  }

  CallEvent event(Target target, int attempt, int status, long start) {
    return new CallEvent(target.method(), target.path(), attempt, status, clock.nanoTime() - start);
  }
}
