package io.github.infrakit4j.oneview.simulator;

import java.time.Duration;

/** What takes time on the appliance, and how long by default, in simulated time. */
public enum Delay {
  /** From the 202 to the end of a task's validation; only then its resource exists. */
  VALIDATION(Duration.ofSeconds(1)),
  /** Making and applying a profile. */
  PROFILE_CREATE(Duration.ofSeconds(25)),
  /** Changing a profile where the hardware is touched. */
  PROFILE_UPDATE(Duration.ofSeconds(20)),
  /** Changing only what a profile is called or says. */
  PROFILE_EDIT(Duration.ofSeconds(2)),
  /** Deleting a profile. */
  PROFILE_DELETE(Duration.ofSeconds(15)),
  /** For how long lists and filters miss a new profile that its URI already finds. */
  PROFILE_UNLISTED(Duration.ZERO),
  /** Powering a server on. */
  POWER_ON(Duration.ofSeconds(20)),
  /** Powering a server off, softly or hard. */
  POWER_OFF(Duration.ofSeconds(20)),
  /** After which the task of a soft power off fails that the guest ignores. */
  SOFT_OFF_IGNORED(Duration.ofMinutes(5)),
  /** A reset or cold boot. */
  RESET(Duration.ofSeconds(30)),
  /** Refreshing a server or a profile, and other small changes. */
  REFRESH(Duration.ofSeconds(5)),
  /** Making a certificate for a client of the message bus. */
  CERTIFICATE(Duration.ofSeconds(3)),
  /** How long a session lives after its last use. */
  SESSION(Duration.ofDays(1)),
  /** How long the appliance answers 503 after {@code start()}. */
  START(Duration.ZERO);

  private final Duration standard;

  Delay(Duration standard) {
    this.standard = standard;
  }

  /** Returns how long it takes unless a test says otherwise. */
  public Duration standard() {
    return standard;
  }
}
