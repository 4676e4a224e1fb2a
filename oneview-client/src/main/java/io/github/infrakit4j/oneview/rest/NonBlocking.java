package io.github.infrakit4j.oneview.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs code that makes calls without a thread that waits for them.
 *
 * <p>The code is run until it meets a call that has no answer yet. It is then left, and run again
 * from its start when the answer is there; calls met before are not made again but give the answer
 * they gave. So the code must make the same calls in the same order when it gets the same answers,
 * and do nothing else that must not be done twice. It is never run by two threads at a time.
 */
public final class NonBlocking {
  private static final ThreadLocal<@Nullable Attempt<?>> CURRENT = new ThreadLocal<>();

  private NonBlocking() {}

  /**
   * Starts code.
   *
   * @return its result, or what it threw; cancelling it ends all calls under way
   */
  public static <T> CompletableFuture<T> run(Supplier<T> code) {
    Attempt<T> attempt = new Attempt<>(code);
    attempt.again();
    return attempt.result;
  }

  /** Whether this thread runs such code, and must not wait. */
  public static boolean isCurrent() {
    return CURRENT.get() != null;
  }

  /**
   * Starts something that takes time, once however often the code around it is run.
   *
   * @param what names it, to notice code that does not do the same each time
   */
  public static <T> CompletableFuture<T> start(
      String what, Supplier<CompletableFuture<T>> beginning) {
    @Nullable Attempt<?> current = CURRENT.get();
    return current == null ? beginning.get() : current.step(what, beginning);
  }

  /**
   * The result of something that was started: the thread waits for it, or leaves the code.
   *
   * @throws InterruptedException when the thread waits and is interrupted
   */
  static <T> T await(CompletableFuture<T> started) throws InterruptedException {
    @Nullable Attempt<?> current = CURRENT.get();
    if (current != null && !started.isDone()) {
      throw current.left(started);
    }
    try {
      return started.get();
    } catch (ExecutionException failed) {
      throw thrown(failed.getCause());
    }
  }

  /** The result of a step of the code that is current; see {@link #start}. */
  public static <T> T step(String what, Supplier<CompletableFuture<T>> beginning) {
    try {
      return await(start(what, beginning));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  /** What a future failed with, below the wrapping that futures put around it. */
  public static Throwable cause(Throwable failure) {
    @Nullable Throwable below = failure.getCause();
    return failure instanceof CompletionException && below != null ? below : failure;
  }

  private static RuntimeException thrown(@Nullable Throwable cause) {
    if (cause instanceof Error broken) {
      throw broken;
    }
    return cause instanceof RuntimeException failure ? failure : new CompletionException(cause);
  }

  /** Takes control out of code that has met a call without an answer. */
  private static final class Left extends Error {
    private static final long serialVersionUID = 1L;

    Left() {
      super("left until the answer is there; do not catch this", null, false, false);
    }
  }

  private record Step(String what, CompletableFuture<?> started) {}

  /** Code with the answers it has met so far. */
  private static final class Attempt<T> {
    private final Supplier<T> code;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final List<Step> steps = new ArrayList<>();
    private int next;
    private volatile @Nullable CompletableFuture<?> waitingFor;

    Attempt(Supplier<T> code) {
      this.code = code;
      var unused = result.whenComplete((done, failure) -> stopIfCancelled());
    }

    private void stopIfCancelled() {
      @Nullable CompletableFuture<?> pending = waitingFor;
      if (result.isCancelled() && pending != null) {
        pending.cancel(true);
      }
    }

    void again() {
      if (result.isDone()) {
        // What was started ahead of need is not wanted any more either.
        steps.forEach(step -> step.started().cancel(true));
        return;
      }
      @Nullable T value = null;
      @Nullable Throwable failure = null;
      @Nullable Attempt<?> outer = CURRENT.get();
      CURRENT.set(this);
      next = 0;
      waitingFor = null;
      try {
        value = code.get();
      } catch (RuntimeException | Error thrown) {
        failure = thrown;
      } finally {
        CURRENT.set(outer);
      }
      finish(value, failure);
    }

    // Code that was left may have caught that and gone on: what it came to then does not count.
    private void finish(@Nullable T value, @Nullable Throwable failure) {
      @Nullable CompletableFuture<?> pending = waitingFor;
      if (pending != null) {
        stopIfCancelled();
        var unused = pending.whenComplete((answer, failed) -> again());
      } else if (failure != null) {
        result.completeExceptionally(failure);
      } else {
        result.complete(value);
      }
    }

    Left left(CompletableFuture<?> pending) {
      waitingFor = pending;
      return new Left();
    }

    @SuppressWarnings("unchecked") // the same code asks for the same type each time
    <S> CompletableFuture<S> step(String what, Supplier<CompletableFuture<S>> beginning) {
      if (waitingFor != null) {
        throw new Left();
      }
      int at = next++;
      if (at < steps.size()) {
        Step known = steps.get(at);
        if (!known.what().equals(what)) {
          throw new IllegalStateException(
              "code run without waiting did \""
                  + known.what()
                  + "\" first and now does \""
                  + what
                  + "\": make it do the same each time it is run");
        }
        return (CompletableFuture<S>) known.started();
      }
      CompletableFuture<S> started = begun(beginning);
      steps.add(new Step(what, started));
      return started;
    }

    private <S> CompletableFuture<S> begun(Supplier<CompletableFuture<S>> beginning) {
      CURRENT.remove();
      try {
        return beginning.get();
      } catch (RuntimeException failure) {
        return CompletableFuture.failedFuture(failure);
      } finally {
        CURRENT.set(this);
      }
    }
  }
}
