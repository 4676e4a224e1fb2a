package io.github.infrakit4j.examples.group.control;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Runs the calls of a round beside each other, with a limit if there is one. */
final class Crew implements AutoCloseable {
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "call");
            thread.setDaemon(true);
            return thread;
          });
  private final int limit;

  /**
   * A crew.
   *
   * @param limit how many calls of a round at a time; 0 for all
   */
  Crew(int limit) {
    this.limit = limit;
  }

  /** Runs all, and returns when all have ended. */
  void runAll(List<Runnable> calls) {
    Semaphore seats = new Semaphore(limit == 0 ? Integer.MAX_VALUE : limit);
    CompletableFuture<?>[] running =
        calls.stream()
            .map(call -> CompletableFuture.runAsync(() -> seated(seats, call), threads))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(running).join();
  }

  private static void seated(Semaphore seats, Runnable call) {
    seats.acquireUninterruptibly();
    try {
      call.run();
    } finally {
      seats.release();
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
