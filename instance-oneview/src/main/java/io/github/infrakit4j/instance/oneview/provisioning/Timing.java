package io.github.infrakit4j.instance.oneview.provisioning;

import java.time.Duration;

/**
 * How long things may take. Every limit is of time, never of the number of calls.
 *
 * @param answer how long an RPC waits for the appliance before it answers with what is known;
 *     InfraKit gives up after 15 s
 * @param firstPoll the first pause between two looks at a task
 * @param longestPoll what the pause grows to
 * @param settle how long after a lost answer a profile may still turn up unannounced
 * @param provisionLimit how long the making of one instance may take altogether
 * @param powerLimit how long one change of power may take
 * @param softOff how long a running system is given to shut itself down before it is cut off; zero
 *     for at once
 * @param destroyLimit how long a removal is tried
 * @param failedShown how long an instance whose making failed stays listed with its reason
 * @param coolDown how long a server that failed is not taken again; twice as long after the next
 *     failure, and so on
 * @param longestCoolDown what that grows to
 * @param healthGrace how long a server must be ill before its instance counts as lost
 * @param lostKept how long a lost instance keeps its profile once nobody asks for its group; zero
 *     for ever
 */
public record Timing(
    Duration answer,
    Duration firstPoll,
    Duration longestPoll,
    Duration settle,
    Duration provisionLimit,
    Duration powerLimit,
    Duration softOff,
    Duration destroyLimit,
    Duration failedShown,
    Duration coolDown,
    Duration longestCoolDown,
    Duration healthGrace,
    Duration lostKept) {

  /** What fits real hardware; nothing is removed that nobody asked to remove. */
  public static final Timing DEFAULT =
      new Timing(
          Duration.ofSeconds(8),
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofHours(4),
          Duration.ofMinutes(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(30),
          Duration.ofSeconds(15),
          Duration.ofMinutes(10),
          Duration.ofDays(1),
          Duration.ofMinutes(5),
          Duration.ZERO);
}
