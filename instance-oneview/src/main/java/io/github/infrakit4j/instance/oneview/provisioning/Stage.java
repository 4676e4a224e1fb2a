package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.jspecify.annotations.Nullable;

/**
 * How far an instance has come, or how far it has gone.
 *
 * <pre>
 * Accepted → (PoweringOff) → Placed → Posting → Creating → (PoweringOn) → Ready
 *     ↑                                  ↓         ↓           ↓
 *     └──────── another server ───── Clearing ← ───┴───────────┘ → Failed
 *
 * Creating → (SettingBoot) → (PoweringOn) → Ready
 * any → Stopping → Deleting → gone, or Stuck
 * any → Stopping → Releasing → gone, for those whose profile is to stay
 * Adopting → Ready
 * </pre>
 *
 * Each is written to the ledger before the request that it stands for is sent.
 */
sealed interface Stage {

  /** Known and listed; no server is reserved. */
  record Accepted() implements Stage {}

  /**
   * The reserved server is being switched off, since profiles are applied to servers that are off.
   *
   * @param task what the appliance made of it, null until it has answered
   * @param hard whether power is cut; false while the system is asked to shut down
   */
  record PoweringOff(@Nullable ResourceUri task, boolean hard) implements Stage {}

  /** A server that is off is reserved; the appliance has not been asked for the profile. */
  record Placed() implements Stage {}

  /** The profile is being asked for; whether the appliance has heard it is not known. */
  record Posting() implements Stage {}

  /**
   * The appliance is making the profile.
   *
   * @param task null if only the profile has been seen and not the task
   */
  record Creating(@Nullable ResourceUri task) implements Stage {}

  /**
   * What is left of a failed creation is being removed.
   *
   * @param task the removal, null while there is none
   * @param reason why the creation failed
   * @param again whether another server is tried afterwards
   */
  record Clearing(@Nullable ResourceUri task, String reason, boolean again) implements Stage {}

  /** Plugins whose instances can be taken over. */
  enum Former {
    /** The one in InfraKit itself. */
    GO("the Go plugin"),
    /** The first one. */
    C("the C plugin"),
    /** None: an operator names a profile. */
    OPERATOR("an operator");

    private final String words;

    Former(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /**
   * A profile that is not of our making is getting our marker.
   *
   * @param from whose it was
   * @param task null until the appliance has answered
   * @param refusals how often the appliance would not have the marker
   * @param refusal why not, the last time; null if it has not refused, or is to be asked at once
   */
  record Adopting(Former from, @Nullable ResourceUri task, int refusals, @Nullable String refusal)
      implements Stage {
    Adopting(Former from, @Nullable ResourceUri task) {
      this(from, task, 0, null);
    }

    /** Another refusal: it is asked again later, and later still after the next. */
    Adopting refused(String why) {
      return new Adopting(from, null, refusals + 1, why);
    }

    /** Without the pause that a refusal causes. */
    Adopting atOnce() {
      return new Adopting(from, task, refusals, null);
    }

    /** What stands in the way and what to do; null if nothing is known to. */
    @Nullable String why() {
      return refusal == null
          ? null
          : "its profile did not get the marker ("
              + refusal
              + "). Mend that, or write the marker into its description by hand; it is tried again"
              + " ever more rarely";
    }

    /** Whether people's words may stand in the description; the Go plugin left none there. */
    boolean keepsWords() {
      return from != Former.GO;
    }
  }

  /**
   * The server has its profile and is told what to boot from at its first start.
   *
   * @param task null until the appliance has answered
   */
  record SettingBoot(@Nullable ResourceUri task) implements Stage {}

  /**
   * The server has its profile and is being switched on.
   *
   * @param task null until the appliance has answered
   */
  record PoweringOn(@Nullable ResourceUri task) implements Stage {}

  /** Done. */
  record Ready() implements Stage {}

  /**
   * Will never be ready.
   *
   * @param reason in a sentence
   */
  record Failed(String reason) implements Stage {}

  /**
   * The server of an instance to be removed is being switched off.
   *
   * @param task null until the appliance has answered
   * @param hard whether power is cut
   * @param refusal why the appliance would not, null if it has not refused
   */
  record Stopping(@Nullable ResourceUri task, boolean hard, @Nullable String refusal)
      implements Stage {}

  /**
   * The profile is being deleted.
   *
   * @param task null until the appliance has answered
   * @param refusal why the appliance would not, null if it has not refused
   */
  record Deleting(@Nullable ResourceUri task, @Nullable String refusal) implements Stage {}

  /**
   * Our marker is being taken off a profile that is to stay.
   *
   * @param task null until the appliance has answered
   * @param refusal why the appliance would not, null if it has not refused
   */
  record Releasing(@Nullable ResourceUri task, @Nullable String refusal) implements Stage {}

  /**
   * The removal was given up; the instance is still there.
   *
   * @param reason in a sentence
   */
  record Stuck(String reason) implements Stage {}

  /** The appliance's task that it stands for, null if there is none or it is not known. */
  default @Nullable ResourceUri task() {
    return null;
  }

  /** Whether a server is still being got ready. */
  default boolean isProvisioning() {
    return this instanceof Accepted
        || this instanceof PoweringOff
        || this instanceof Placed
        || this instanceof Posting
        || this instanceof Creating
        || this instanceof Clearing
        || this instanceof Adopting
        || this instanceof SettingBoot
        || this instanceof PoweringOn;
  }

  /** Whether the instance is on its way out. */
  default boolean isRemoval() {
    return this instanceof Stopping || this instanceof Deleting || this instanceof Releasing;
  }

  /** Why the appliance would not remove the instance, null if it has not refused. */
  default @Nullable String refusal() {
    if (this instanceof Stopping stopping) {
      return stopping.refusal();
    }
    if (this instanceof Releasing releasing) {
      return releasing.refusal();
    }
    return this instanceof Deleting deleting ? deleting.refusal() : null;
  }

  /** The same once it is asked for again: what the appliance said before no longer holds. */
  default Stage unrefused() {
    if (this instanceof Stopping stopping) {
      return new Stopping(stopping.task(), stopping.hard(), null);
    }
    if (this instanceof Releasing releasing) {
      return new Releasing(releasing.task(), null);
    }
    return this instanceof Deleting deleting ? new Deleting(deleting.task(), null) : this;
  }

  /** The task that is waited for, null if there is none. */
  default @Nullable ResourceUri awaited() {
    if (this instanceof Creating creating) {
      return creating.task();
    }
    if (this instanceof Stopping stopping) {
      return stopping.task();
    }
    if (this instanceof Releasing releasing) {
      return releasing.task();
    }
    return this instanceof Deleting deleting ? deleting.task() : null;
  }

  /** Whether nothing is to be done. */
  default boolean isResting() {
    return this instanceof Ready || this instanceof Failed || this instanceof Stuck;
  }

  /** Whether this is the earlier stage with more known of it. */
  default boolean continues(Stage earlier) {
    return getClass() == earlier.getClass() && isHard() == earlier.isHard();
  }

  private boolean isHard() {
    return (this instanceof PoweringOff off && off.hard())
        || (this instanceof Stopping stopping && stopping.hard());
  }

  /** The word for it that users read. */
  default String word() {
    if (this instanceof Ready) {
      return "ready";
    }
    if (this instanceof Failed) {
      return "failed";
    }
    if (this instanceof Stuck) {
      return "removal failed";
    }
    if (this instanceof Adopting) {
      return "adopting";
    }
    return isRemoval() ? "destroying" : "provisioning";
  }
}
