package io.github.infrakit4j.oneview.rest;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dispatcher;

/** How many calls that no thread waits for are on their way at a time; more wait in a queue. */
final class InFlight {
  static final int MOST = 16;

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private InFlight() {}

  static Dispatcher dispatcher() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), InFlight::thread);
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequestsPerHost(MOST);
    return dispatcher;
  }

  // A client that nobody closed must not keep the program alive.
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "oneview-call-" + NUMBER.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
