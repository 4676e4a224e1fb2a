package io.github.infrakit4j.oneview.events;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what it hears, and then throws: nobody may mind. */
final class RecordingListener implements BusListener {
  final List<String> heard = new CopyOnWriteArrayList<>();

  private void note(String what) {
    heard.add(what);
    throw new IllegalStateException("a listener that is broken");
  }

  @Override
  public void connected(String address) {
    note("connected " + address);
  }

  @Override
  public void disconnected(BusException why) {
    note("disconnected: " + why.getMessage());
  }

  @Override
  public void notConnected(Exception why, Duration pause) {
    note("not connected: " + why.getMessage());
  }

  @Override
  public void handlerFailed(Throwable failure) {
    note("handler failed: " + failure.getMessage());
  }

  @Override
  public void notUnderstood(RawMessage message, IllegalArgumentException why) {
    note("not understood: " + message + " " + why.getMessage());
  }

  /** Whether something was heard that begins so. */
  boolean heard(String start) {
    return heard.stream().anyMatch(each -> each.startsWith(start));
  }
}
