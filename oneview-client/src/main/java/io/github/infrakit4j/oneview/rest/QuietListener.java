package io.github.infrakit4j.oneview.rest;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Tells all, and keeps what one of them throws away from the others and from the call. */
final class QuietListener implements CallListener {
  private final List<CallListener> listeners;

  QuietListener(List<CallListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  private void each(Consumer<CallListener> report) {
    for (CallListener listener : listeners) {
      try {
        report.accept(listener);
      } catch (RuntimeException listenersOwn) {
        // A change may be under way: its result matters more than who listens.
      }
    }
  }

  @Override
  public void callStarted(CallEvent call) {
    each(listener -> listener.callStarted(call));
  }

  @Override
  public void callEnded(CallEvent call) {
    each(listener -> listener.callEnded(call));
  }

  @Override
  public void callFailed(CallEvent call, OneViewException failure) {
    each(listener -> listener.callFailed(call, failure));
  }

  @Override
  public void retried(CallEvent call, OneViewException failure, Duration pause) {
    each(listener -> listener.retried(call, failure, pause));
  }

  @Override
  public void taskProgressed(TaskEvent task) {
    each(listener -> listener.taskProgressed(task));
  }

  @Override
  public void loggedIn(String address, String userName) {
    each(listener -> listener.loggedIn(address, userName));
  }

  @Override
  public void loginRefused(String address, LoginRefusedException refusal) {
    each(listener -> listener.loginRefused(address, refusal));
  }

  @Override
  public void loggedOut(String address) {
    each(listener -> listener.loggedOut(address));
  }

  @Override
  public void insecureTrust(String address) {
    each(listener -> listener.insecureTrust(address));
  }
}
