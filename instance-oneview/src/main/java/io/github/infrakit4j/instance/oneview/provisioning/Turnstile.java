package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import java.util.concurrent.Semaphore;

/**
 * Lets a number of Provisions in at a time. One more is refused at once, so that a storm of them
 * leaves room for those who ask; group controllers ask again at their next poll.
 */
final class Turnstile {
  private final int most;
  private final Semaphore free;

  Turnstile(int most) {
    this.most = most;
    this.free = new Semaphore(most);
  }

  /** Something that can be answered. */
  interface Answer<T> {
    T get() throws InterruptedException;
  }

  /**
   * Answers if there is room.
   *
   * @throws PluginException if there is none; then nothing was begun
   */
  <T> T pass(Answer<T> answer) throws InterruptedException {
    if (!free.tryAcquire()) {
      throw new PluginException(
          most + " instances are being accepted already; nothing was begun. Ask again later.");
    }
    try {
      return answer.get();
    } finally {
      free.release();
    }
  }
}
