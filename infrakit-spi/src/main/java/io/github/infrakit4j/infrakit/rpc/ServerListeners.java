package io.github.infrakit4j.infrakit.rpc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Tells each of several listeners, in turn; what one throws is kept from the others. */
final class ServerListeners implements ServerListener {

  private final List<SafeListener> all;

  ServerListeners(List<ServerListener> all) {
    this.all = all.stream().map(SafeListener::new).toList();
  }

  private void each(Consumer<ServerListener> what) {
    all.forEach(what);
  }

  @Override
  public void started(Path socket) {
    each(one -> one.started(socket));
  }

  @Override
  public void stopped(Path socket) {
    each(one -> one.stopped(socket));
  }

  @Override
  public void callReceived(String method) {
    each(one -> one.callReceived(method));
  }

  @Override
  public void callAnswered(String method, Duration took) {
    each(one -> one.callAnswered(method, took));
  }

  @Override
  public void callFailed(String method, Duration took, Throwable failure) {
    each(one -> one.callFailed(method, took, failure));
  }

  @Override
  public void badRequest(int status, String reason) {
    each(one -> one.badRequest(status, reason));
  }

  @Override
  public void eventLost(String subscription, String topic) {
    each(one -> one.eventLost(subscription, topic));
  }

  @Override
  public void connectionOpened(long connection) {
    each(one -> one.connectionOpened(connection));
  }

  @Override
  public void connectionClosed(long connection) {
    each(one -> one.connectionClosed(connection));
  }

  @Override
  public void connectionRefused(String reason) {
    each(one -> one.connectionRefused(reason));
  }

  @Override
  public void acceptFailed(Exception failure) {
    each(one -> one.acceptFailed(failure));
  }

  @Override
  public void requestRefused(long connection, int status, String reason) {
    each(one -> one.requestRefused(connection, status, reason));
  }

  @Override
  public void connectionBroken(long connection, Exception failure) {
    each(one -> one.connectionBroken(connection, failure));
  }
}
