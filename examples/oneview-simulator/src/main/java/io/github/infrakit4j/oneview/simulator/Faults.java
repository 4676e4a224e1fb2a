package io.github.infrakit4j.oneview.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** What is to go wrong. The fault that was armed first is looked at first. Thread-safe. */
public final class Faults {
  /** A fault that waits for its requests. */
  public final class Armed {
    final Fault fault;
    private final CountDownLatch released = new CountDownLatch(1);
    private int passed;
    private int hits;

    private Armed(Fault fault) {
      this.fault = fault;
    }

    /** Returns how many requests it has hit so far. */
    public int hits() {
      synchronized (Faults.this) {
        return hits;
      }
    }

    /** Lets requests go on that hang in it, now and later. */
    public void release() {
      released.countDown();
    }

    /** It strikes no more; what hangs in it goes on. */
    public void disarm() {
      synchronized (Faults.this) {
        armed.remove(this);
      }
      release();
    }

    void await() throws InterruptedException {
      released.await();
    }

    private boolean strikes(Request request) {
      if (!fault.matches(request) || hits >= fault.times) {
        return false;
      }
      if (passed < fault.skip) {
        passed++;
        return false;
      }
      hits++;
      return true;
    }
  }

  private final List<Armed> armed = new ArrayList<>();

  Faults() {}

  /** Arms a fault; returns a handle to watch, release or disarm it. */
  public synchronized Armed next(Fault fault) {
    Armed added = new Armed(fault);
    armed.add(added);
    return added;
  }

  /** Disarms everything; what hangs goes on. */
  public synchronized void clear() {
    for (Armed each : List.copyOf(armed)) {
      each.disarm();
    }
  }

  /** The fault that hits the request, counted as hit, or null. */
  synchronized @Nullable Armed strike(Request request) {
    for (Armed each : armed) {
      if (each.strikes(request)) {
        return each;
      }
    }
    return null;
  }
}
