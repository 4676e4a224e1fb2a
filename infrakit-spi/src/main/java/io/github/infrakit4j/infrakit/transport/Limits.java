package io.github.infrakit4j.infrakit.transport;

import java.time.Duration;
import java.util.Objects;

/**
 * What one server spends on its clients.
 *
 * @param connections open connections at a time; for one more the one is closed that has waited
 *     longest for its client, be it for a request or for the rest of one; while all are being
 *     answered it waits
 * @param idle how long a connection may stay open between requests; well above the 10 s after which
 *     InfraKit's clients close theirs, so that a request never meets a closing connection
 * @param read how long to wait for the next bytes of a request, or for a client to take the next
 *     bytes of an answer
 * @param message how long a whole request may take to come, and a whole answer to be taken: what
 *     bounds clients that dribble
 * @param body bytes of a request's body
 * @param stop how long a stopping server waits for calls in flight
 */
public record Limits(
    int connections, Duration idle, Duration read, Duration message, int body, Duration stop) {

  /** 256 connections, 120 s idle, 10 s between bytes, 60 s a message, 16 MiB, 10 s to stop. */
  public static final Limits DEFAULT =
      new Limits(
          256,
          Duration.ofSeconds(120),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          16 * 1024 * 1024,
          Duration.ofSeconds(10));

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not positive; {@code stop} may be zero
   */
  public Limits {
    requirePositive("connections", connections);
    requirePositive("idle", idle);
    requirePositive("read", read);
    requirePositive("message", message);
    requirePositive("body", body);
    if (Objects.requireNonNull(stop, "stop").isNegative()) {
      throw new IllegalArgumentException("The limit stop must not be negative: " + stop);
    }
  }

  private static void requirePositive(String name, int value) {
    if (value <= 0) {
      throw new IllegalArgumentException("The limit " + name + " must be positive: " + value);
    }
  }

  private static void requirePositive(String name, Duration value) {
    if (Objects.requireNonNull(value, name).isNegative() || value.isZero()) {
      throw new IllegalArgumentException("The limit " + name + " must be positive: " + value);
    }
  }

  /** The same limits with another number of connections. */
  public Limits withConnections(int value) {
    return new Limits(value, idle, read, message, body, stop);
  }

  /** The same limits with another time between requests. */
  public Limits withIdle(Duration value) {
    return new Limits(connections, value, read, message, body, stop);
  }

  /** The same limits with another time between bytes. */
  public Limits withRead(Duration value) {
    return new Limits(connections, idle, value, message, body, stop);
  }

  /** The same limits with another time for a whole message. */
  public Limits withMessage(Duration value) {
    return new Limits(connections, idle, read, value, body, stop);
  }

  /** The same limits with another size of body. */
  public Limits withBody(int value) {
    return new Limits(connections, idle, read, message, value, stop);
  }

  /** The same limits with another time to stop. */
  public Limits withStop(Duration value) {
    return new Limits(connections, idle, read, message, body, value);
  }
}
