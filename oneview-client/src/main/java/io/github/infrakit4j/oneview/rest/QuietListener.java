package io.github.infrakit4j.oneview.rest;

import java.time.Duration;

/** Keeps what a listener throws away from the call it listens to. */
final class QuietListener implements CallListener {
  private final CallListener listener;

  QuietListener(CallListener listener) {
    this.listener = listener;
  }

  private static void quietly(Runnable report) {
    try {
      report.run();
    } catch (RuntimeException listenersOwn) {
      // A change may be under way: its result matters more than who listens.
    }
  }

  @Override
  public void callStarted(CallEvent call) {
    quietly(() -> listener.callStarted(call));
  }

  @Override
  public void callEnded(CallEvent call) {
    quietly(() -> listener.callEnded(call));
  }

  @Override
  public void callFailed(CallEvent call, OneViewException failure) {
    quietly(() -> listener.callFailed(call, failure));
  }

  @Override
  public void retried(CallEvent call, OneViewException failure, Duration pause) {
    quietly(() -> listener.retried(call, failure, pause));
  }

  @Override
  public void loggedIn(String address, String userName) {
    quietly(() -> listener.loggedIn(address, userName));
  }

  @Override
  public void loginRefused(String address, LoginRefusedException refusal) {
    quietly(() -> listener.loginRefused(address, refusal));
  }

  @Override
  public void loggedOut(String address) {
    quietly(() -> listener.loggedOut(address));
  }

  @Override
  public void insecureTrust(String address) {
    quietly(() -> listener.insecureTrust(address));
  }
}
