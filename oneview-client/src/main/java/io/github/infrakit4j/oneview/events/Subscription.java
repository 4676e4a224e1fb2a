package io.github.infrakit4j.oneview.events;

import io.github.infrakit4j.oneview.rest.OneViewException;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps a connection to the bus: whenever it breaks, another is made, until closed. */
final class Subscription implements Runnable {
  private final BusSettings settings;
  private final KeyRing keys;
  private final Mailbox mailbox;
  private final CountDownLatch closed;
  private volatile @Nullable Link link;
  private volatile @Nullable Closeable connecting;

  Subscription(BusSettings settings, KeyRing keys, Mailbox mailbox, CountDownLatch closed) {
    this.settings = settings;
    this.keys = keys;
    this.mailbox = mailbox;
    this.closed = closed;
  }

  /**
   * Connects.
   *
   * @throws BusException when there is no connection
   * @throws OneViewException when the appliance does not give the keys
   */
  void connect(Missed why) {
    Link made;
    try {
      made =
          Link.open(
              settings,
              keys.get(),
              socket -> connecting = socket,
              () -> mailbox.missed(why),
              mailbox::message);
    } catch (BusException failure) {
      if (failure.reason() != BusException.Reason.UNREACHABLE) {
        keys.forget();
      }
      throw failure;
    }
    link = made;
    if (isClosed()) {
      made.close();
      return;
    }
    settings.listener().connected(settings.address());
  }

  boolean isConnected() {
    Link current = link;
    return current != null && !current.end().isDone();
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  @Override
  public void run() {
    try {
      for (Link current = link; current != null && !isClosed(); current = link) {
        BusException why = current.end().get();
        current.close();
        if (!isClosed()) {
          settings.listener().disconnected(why);
          reconnect();
        }
      }
    } catch (InterruptedException | ExecutionException never) {
      throw new IllegalStateException("nobody interrupts or fails this", never);
    }
  }

  private void reconnect() throws InterruptedException {
    for (int failures = 0; !isClosed(); ) {
      Duration pause = settings.pause(++failures);
      if (closed.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
      try {
        connect(Missed.RECONNECTED);
        return;
      } catch (RuntimeException failure) {
        if (!isClosed()) {
          settings.listener().notConnected(failure, settings.pause(failures + 1));
        }
      }
    }
  }

  /** Ends the connection, or the try to make one. */
  void close() {
    Link current = link;
    if (current != null) {
      current.close();
    }
    Closeable socket = connecting;
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException alreadyBroken) {
        // It is not needed any more.
      }
    }
  }
}
