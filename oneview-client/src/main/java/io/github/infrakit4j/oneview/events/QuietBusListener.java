package io.github.infrakit4j.oneview.events;

import java.time.Duration;

/** Drops what a listener throws: messages matter more than who listens. */
final class QuietBusListener implements BusListener {
  private final BusListener listener;

  QuietBusListener(BusListener listener) {
    this.listener = listener;
  }

  private static void quietly(Runnable report) {
    try {
      report.run();
    } catch (RuntimeException listenersOwn) {
      // It is the listener's own affair.
    }
  }

  @Override
  public void connected(String address) {
    quietly(() -> listener.connected(address));
  }

  @Override
  public void disconnected(BusException why) {
    quietly(() -> listener.disconnected(why));
  }

  @Override
  public void notConnected(Exception why, Duration pause) {
    quietly(() -> listener.notConnected(why, pause));
  }

  @Override
  public void handlerFailed(Throwable failure) {
    quietly(() -> listener.handlerFailed(failure));
  }

  @Override
  public void notUnderstood(RawMessage message, IllegalArgumentException why) {
    quietly(() -> listener.notUnderstood(message, why));
  }
}
