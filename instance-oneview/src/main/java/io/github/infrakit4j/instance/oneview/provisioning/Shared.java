package io.github.infrakit4j.instance.oneview.provisioning;

import com.google.common.util.concurrent.UncheckedExecutionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A reading that callers who come while it runs take part in, instead of each starting their own.
 *
 * <p>Its answer may be as old as it took to read, and never from before a change that the version
 * counts: a caller who comes after one starts a reading anew.
 */
final class Shared<T> {
  private final Supplier<T> read;
  private final LongSupplier version;
  private @Nullable Running<T> running;

  /** A reading and the version of what was known when it began. */
  private static final class Running<T> {
    private final FutureTask<T> task;
    private final long version;

    Running(FutureTask<T> task, long version) {
      this.task = task;
      this.version = version;
    }
  }

  /** One that is always shared: what comes of it is looked at again before it is used. */
  Shared(Supplier<T> read) {
    this(read, () -> 0);
  }

  Shared(Supplier<T> read, LongSupplier version) {
    this.read = read;
    this.version = version;
  }

  T get() throws InterruptedException {
    Running<T> reading = join();
    // A task runs once: this returns at once for all but the caller who comes first.
    reading.task.run();
    try {
      return reading.task.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      throw new UncheckedExecutionException(cause);
    } finally {
      end(reading);
    }
  }

  private synchronized Running<T> join() {
    Running<T> reading = running;
    long now = version.getAsLong();
    if (reading == null || reading.version != now || reading.task.isDone()) {
      reading = new Running<>(new FutureTask<>(read::get), now);
      running = reading;
    }
    return reading;
  }

  private synchronized void end(Running<T> reading) {
    if (running == reading) {
      running = null;
    }
  }
}
