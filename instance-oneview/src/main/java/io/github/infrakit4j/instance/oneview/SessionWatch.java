package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.oneview.rest.CallListener;
import io.github.infrakit4j.oneview.rest.LoginRefusedException;

/** Remembers what became of the last login. */
final class SessionWatch implements CallListener {
  private volatile String words = "none yet";

  @Override
  public void loggedIn(String address, String userName) {
    words = "open as " + userName;
  }

  @Override
  public void loginRefused(String address, LoginRefusedException refusal) {
    words = "refused (" + refusal.reason() + ")";
  }

  @Override
  public void loggedOut(String address) {
    words = "closed";
  }

  /** In words: none yet, open, refused or closed. */
  String words() {
    return words;
  }
}
