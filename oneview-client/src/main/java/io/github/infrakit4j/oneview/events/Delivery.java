package io.github.infrakit4j.oneview.events;

import io.github.infrakit4j.oneview.events.Mailbox.Gap;
import io.github.infrakit4j.oneview.events.Mailbox.Letter;
import io.github.infrakit4j.oneview.events.Mailbox.Message;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Hands what has come to the handler, on a thread of its own. */
final class Delivery implements Runnable {
  private final Mailbox mailbox;
  private final Receiver receiver;
  private final BusSettings settings;
  private final CountDownLatch closed;

  Delivery(Mailbox mailbox, Receiver receiver, BusSettings settings, CountDownLatch closed) {
    this.mailbox = mailbox;
    this.receiver = receiver;
    this.settings = settings;
    this.closed = closed;
  }

  @Override
  public void run() {
    while (closed.getCount() > 0) {
      try {
        Letter letter = mailbox.take();
        if (letter instanceof Message message) {
          tell(message.raw());
        } else if (letter instanceof Gap gap) {
          insist(gap.why());
        }
      } catch (InterruptedException handlersOwn) {
        // Nobody here interrupts: the handler has left it behind.
      }
    }
  }

  private void tell(RawMessage message) throws InterruptedException {
    Runnable telling = receiver.telling(message);
    if (telling == null) {
      insist(Missed.NOT_UNDERSTOOD);
    } else {
      attempt(telling);
    }
  }

  private void insist(Missed why) throws InterruptedException {
    for (int failures = 0; !attempt(() -> receiver.missed(why)); ) {
      Duration pause = settings.pause(++failures);
      if (closed.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    }
  }

  /** Whether the handler returned. Whatever it throws, messages go on. */
  private boolean attempt(Runnable call) {
    try {
      call.run();
      return true;
    } catch (RuntimeException | Error handlersOwn) {
      settings.listener().handlerFailed(handlersOwn);
      return false;
    }
  }
}
