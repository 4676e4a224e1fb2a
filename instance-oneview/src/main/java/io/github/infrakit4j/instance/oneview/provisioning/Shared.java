package io.github.infrakit4j.instance.oneview.provisioning;

import com.google.common.util.concurrent.UncheckedExecutionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A reading that callers who come while it runs take part in, instead of each starting their own.
 *
 * <p>Its answer may be as old as it took to read: fit for choosing a server, which is looked at
 * again before it is used; not for describing instances.
 */
final class Shared<T> {
  private final Supplier<T> read;
  private @Nullable FutureTask<T> running;

  Shared(Supplier<T> read) {
    this.read = read;
  }

  T get() throws InterruptedException {
    FutureTask<T> reading = join();
    // A task runs once: this returns at once for all but the caller who comes first.
    reading.run();
    try {
      return reading.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      throw new UncheckedExecutionException(cause);
    }
  }

  private synchronized FutureTask<T> join() {
    FutureTask<T> reading = running;
    if (reading == null) {
      reading = new FutureTask<>(this::readOnce);
      running = reading;
    }
    return reading;
  }

  private T readOnce() {
    try {
      return read.get();
    } finally {
      end();
    }
  }

  private synchronized void end() {
    running = null;
  }
}
