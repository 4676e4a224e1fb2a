package io.github.infrakit4j.rpc.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Calls at a time for a while.
 *
 * @param connections each makes one call after the other
 * @param time how long
 */
record Load(int connections, Duration time) {

  /** Runs it on one server. */
  Figures on(Path socket) throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    long start = System.nanoTime();
    try {
      List<Future<long[]>> running = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        running.add(threads.submit(() -> calls(socket, start + time.toNanos())));
      }
      List<long[]> all = new ArrayList<>();
      for (Future<long[]> each : running) {
        all.add(each.get());
      }
      return Figures.of(
          all.stream().flatMapToLong(Arrays::stream).toArray(), System.nanoTime() - start);
    } catch (ExecutionException e) {
      throw new IOException("a call failed: " + e.getCause(), e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static long[] calls(Path socket, long end) throws IOException {
    long[] nanos = new long[1024];
    int count = 0;
    try (Caller caller = new Caller(socket)) {
      for (long before = System.nanoTime(); before < end; ) {
        caller.call();
        long after = System.nanoTime();
        if (count == nanos.length) {
          nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = after - before;
        before = after;
      }
    }
    return Arrays.copyOf(nanos, count);
  }
}
