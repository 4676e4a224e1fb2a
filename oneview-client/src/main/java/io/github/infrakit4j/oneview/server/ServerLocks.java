package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.server.ServerNotAvailableException.Reason;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One operation at a time on each server, within this process. */
final class ServerLocks {
  private final Map<ResourceUri, ReentrantLock> locks = new ConcurrentHashMap<>();

  /** Does something while nothing else is done to the server. */
  <T> T alone(String attempted, ResourceUri server, Duration limit, Supplier<T> work) {
    ReentrantLock lock = locks.computeIfAbsent(server, any -> new ReentrantLock());
    if (!acquired(lock, limit)) {
      throw new ServerNotAvailableException(attempted, server, server.id(), Reason.BUSY, null);
    }
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private static boolean acquired(ReentrantLock lock, Duration limit) {
    try {
      return lock.tryLock(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
