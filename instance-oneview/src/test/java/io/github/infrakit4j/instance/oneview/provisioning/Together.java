package io.github.infrakit4j.instance.oneview.provisioning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the same thing on several threads that start at the same moment. */
final class Together {
  /** What is run; the number tells the threads apart. */
  interface Job {
    void run(int number) throws Exception;
  }

  private Together() {}

  /** Runs and returns what each threw, null for those that ended well. */
  static List<Throwable> run(int threads, Job job) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CyclicBarrier start = new CyclicBarrier(threads);
    List<Future<Throwable>> futures = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      futures.add(pool.submit(attempt(job, i, start)));
    }
    List<Throwable> outcomes = new ArrayList<>();
    for (Future<Throwable> future : futures) {
      try {
        outcomes.add(future.get());
      } catch (ExecutionException e) {
        outcomes.add(e.getCause());
      }
    }
    pool.shutdown();
    return outcomes;
  }

  @SuppressWarnings("NullAway") // Null stands for a good end.
  private static Callable<Throwable> attempt(Job job, int number, CyclicBarrier start) {
    return () -> {
      start.await();
      try {
        job.run(number);
        return null;
      } catch (Exception e) {
        return e;
      }
    };
  }
}
