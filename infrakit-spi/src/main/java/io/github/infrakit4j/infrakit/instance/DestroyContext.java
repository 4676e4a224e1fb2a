package io.github.infrakit4j.infrakit.instance;

import java.util.Objects;

/**
 * Why an instance is destroyed.
 *
 * @param reason {@code terminate} or {@code rolling_update}; callers before version 0.6.0 of the
 *     interface give none, which is an empty text; other texts are possible
 */
public record DestroyContext(String reason) {

  /** The instance is surplus, or its group goes away, or a user asked for it. */
  public static final DestroyContext TERMINATE = new DestroyContext("terminate");

  /** The instance makes room for one with a newer configuration. */
  public static final DestroyContext ROLLING_UPDATE = new DestroyContext("rolling_update");

  /** Checks that there is a reason. */
  public DestroyContext {
    Objects.requireNonNull(reason, "reason");
  }
}
