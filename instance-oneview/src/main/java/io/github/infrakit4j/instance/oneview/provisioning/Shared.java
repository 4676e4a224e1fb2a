package io.github.infrakit4j.instance.oneview.provisioning;

import com.google.common.util.concurrent.UncheckedExecutionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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
  private @Nullable CompletableFuture<T> running;

  Shared(Supplier<T> read) {
    this.read = read;
  }

  T get() throws InterruptedException {
    CompletableFuture<T> mine = new CompletableFuture<>();
    CompletableFuture<T> theirs = join(mine);
    if (theirs == mine) {
      run(mine);
    }
    try {
      return theirs.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      throw new UncheckedExecutionException(cause);
    }
  }

  private synchronized CompletableFuture<T> join(CompletableFuture<T> mine) {
    CompletableFuture<T> theirs = running;
    if (theirs != null) {
      return theirs;
    }
    running = mine;
    return mine;
  }

  private void run(CompletableFuture<T> mine) {
    try {
      T value = read.get();
      end();
      mine.complete(value);
    } catch (RuntimeException | Error e) {
      end();
      mine.completeExceptionally(e);
    }
  }

  private synchronized void end() {
    running = null;
  }
}
