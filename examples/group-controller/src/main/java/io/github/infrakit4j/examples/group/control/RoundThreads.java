package io.github.infrakit4j.examples.group.control;

import io.github.infrakit4j.infrakit.group.GroupId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Each group has a thread, so that a slow plugin holds up no group but its own. */
final class RoundThreads implements Rounds {
  private final Duration poll;
  private final Map<GroupId, Beat> beats = new ConcurrentHashMap<>();

  RoundThreads(Duration poll) {
    this.poll = poll;
  }

  @Override
  public void begin(GroupId id, Runnable round) {
    Beat beat = new Beat(round);
    if (beats.putIfAbsent(id, beat) != null) {
      throw new IllegalStateException("Group " + id + " has its rounds already");
    }
    Thread thread = new Thread(beat, "group-" + id);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void wake(GroupId id) {
    Beat beat = beats.get(id);
    if (beat != null) {
      beat.bell.release();
    }
  }

  @Override
  public void end(GroupId id) {
    Beat beat = beats.remove(id);
    if (beat != null) {
      beat.over = true;
      beat.bell.release();
    }
  }

  @Override
  public void close() {
    beats.keySet().forEach(this::end);
  }

  private final class Beat implements Runnable {
    private final Runnable round;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean over;

    Beat(Runnable round) {
      this.round = round;
    }

    @Override
    public void run() {
      try {
        while (!over) {
          bell.drainPermits();
          round.run();
          boolean unused = bell.tryAcquire(poll.toNanos(), TimeUnit.NANOSECONDS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
