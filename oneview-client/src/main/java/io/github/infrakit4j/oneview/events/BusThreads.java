package io.github.infrakit4j.oneview.events;

import java.util.concurrent.ThreadFactory;

/** Threads that can be told from others, and that keep no program running. */
final class BusThreads implements ThreadFactory {
  static final String NAME = "oneview-bus";

  @Override
  public Thread newThread(Runnable work) {
    Thread thread = new Thread(work, NAME);
    thread.setDaemon(true);
    return thread;
  }
}
