package io.github.infrakit4j.oneview.rest;

import java.time.Duration;
import java.util.List;

/**
 * Hears what the client does. All methods do nothing unless overridden.
 *
 * <p>Each {@link #callStarted} is followed by any number of {@link #retried} and one {@link
 * #callEnded} or {@link #callFailed}; on the same thread, except for calls that no thread waits
 * for. Be quick: the call waits. What a listener throws is dropped. No event holds a secret.
 */
public interface CallListener {
  /** Hears nothing. */
  CallListener NONE = new CallListener() {};

  /** Tells each of these, in turn; what one throws is kept from the others. */
  static CallListener all(CallListener... listeners) {
    return new QuietListener(List.of(listeners));
  }

  /** A call begins. */
  default void callStarted(CallEvent call) {}

  /** A call got its answer. */
  default void callEnded(CallEvent call) {}

  /** A call failed for good. */
  default void callFailed(CallEvent call, OneViewException failure) {}

  /** A try of a read failed; the next follows after the pause. */
  default void retried(CallEvent call, OneViewException failure, Duration pause) {}

  /** A task that is waited for was read, and is not as it was told of last. */
  default void taskProgressed(TaskEvent task) {}

  /** A session was opened. */
  default void loggedIn(String address, String userName) {}

  /** A session was refused. */
  default void loginRefused(String address, LoginRefusedException refusal) {}

  /** The session was closed on the appliance. */
  default void loggedOut(String address) {}

  /** The client was built to trust whoever answers at this address: anybody can listen in. */
  default void insecureTrust(String address) {}
}
