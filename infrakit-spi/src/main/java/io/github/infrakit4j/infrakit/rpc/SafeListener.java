package io.github.infrakit4j.infrakit.rpc;

import java.nio.file.Path;
import java.time.Duration;

/** Keeps what a listener throws away from the server. */
final class SafeListener implements ServerListener {

  private final ServerListener listener;

  SafeListener(ServerListener listener) {
    this.listener = listener;
  }

  private static void tell(Runnable event) {
    try {
      event.run();
    } catch (RuntimeException | Error e) {
      // Its own affair: there is nobody to tell but the listener itself.
    }
  }

  @Override
  public void started(Path socket) {
    tell(() -> listener.started(socket));
  }

  @Override
  public void stopped(Path socket) {
    tell(() -> listener.stopped(socket));
  }

  @Override
  public void callReceived(String method) {
    tell(() -> listener.callReceived(method));
  }

  @Override
  public void callAnswered(String method, Duration took) {
    tell(() -> listener.callAnswered(method, took));
  }

  @Override
  public void callFailed(String method, Duration took, Throwable failure) {
    tell(() -> listener.callFailed(method, took, failure));
  }

  @Override
  public void badRequest(int status, String reason) {
    tell(() -> listener.badRequest(status, reason));
  }

  @Override
  public void eventLost(String subscription, String topic) {
    tell(() -> listener.eventLost(subscription, topic));
  }

  @Override
  public void connectionOpened(long connection) {
    tell(() -> listener.connectionOpened(connection));
  }

  @Override
  public void connectionClosed(long connection) {
    tell(() -> listener.connectionClosed(connection));
  }

  @Override
  public void connectionRefused(String reason) {
    tell(() -> listener.connectionRefused(reason));
  }

  @Override
  public void acceptFailed(Exception failure) {
    tell(() -> listener.acceptFailed(failure));
  }

  @Override
  public void requestRefused(long connection, int status, String reason) {
    tell(() -> listener.requestRefused(connection, status, reason));
  }

  @Override
  public void connectionBroken(long connection, Exception failure) {
    tell(() -> listener.connectionBroken(connection, failure));
  }
}
