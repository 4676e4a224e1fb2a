package io.github.infrakit4j.oneview.rest;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread do what many want at the same time; all get its result, or its failure.
 *
 * @param <T> the result
 */
final class SingleFlight<T> {
  private final AtomicReference<@Nullable CompletableFuture<T>> flight = new AtomicReference<>();

  /**
   * Does the work, or waits for whoever is doing it.
   *
   * @throws InterruptedIOException when the limit passes or the thread is interrupted while waiting
   */
  T join(Supplier<T> work, Duration limit) throws InterruptedIOException {
    while (true) {
      CompletableFuture<T> own = new CompletableFuture<>();
      @Nullable CompletableFuture<T> other = flight.compareAndExchange(null, own);
      if (other == null) {
        return lead(own, work);
      }
      try {
        return other.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof OneViewException shared) {
          throw shared;
        }
        // Whoever did it was interrupted, or broke in a way that is its own: try oneself.
      } catch (TimeoutException late) {
        throw new InterruptedIOException("timeout while waiting for the session");
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      }
    }
  }

  private T lead(CompletableFuture<T> own, Supplier<T> work) {
    try {
      T result = work.get();
      flight.set(null);
      own.complete(result);
      return result;
    } catch (RuntimeException failure) {
      flight.set(null);
      boolean ownFault = Thread.currentThread().isInterrupted();
      own.completeExceptionally(ownFault ? new InterruptedException() : failure);
      throw failure;
    } catch (Error broken) {
      flight.set(null);
      own.completeExceptionally(broken);
      throw broken;
    }
  }
}
