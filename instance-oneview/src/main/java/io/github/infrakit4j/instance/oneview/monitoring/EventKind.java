package io.github.infrakit4j.instance.oneview.monitoring;

import java.util.Locale;

/** What can happen to an instance; events of a kind have the topic {@code instance/<kind>}. */
public enum EventKind {
  /** It was asked for: a server is reserved and its making goes on in the background. */
  CREATED("asked for; a server is reserved"),
  /** It came to another step of its making or removal. */
  MOVED("came to another step"),
  /** A step did not work and is tried again. */
  DELAYED("a step did not work and is tried again"),
  /** It is ready. */
  READY("made, its server on if so wished"),
  /** It could not be made. */
  FAILED("could not be made"),
  /** A profile was found to be ours. */
  ADOPTED("found on the appliance by its marker"),
  /** Its server fell ill. */
  ILL("its server fell ill"),
  /** Its server has been ill for so long that it no longer counts. */
  LOST("its server has been ill too long: no longer listed"),
  /** Its server is well again, before it was lost. */
  HEALED("its server is well again, in time"),
  /** Its server is well again, and it counts again. */
  RECOVERED("its server is well again after it was lost: listed again"),
  /** It was asked to go and could not be removed. */
  STUCK("could not be removed"),
  /** It was asked to go, and its profile stays without our marker. */
  RELEASED("gone, its profile stays (`IgnoreOnDestroy`)"),
  /** It was asked to go, and is gone. */
  DESTROYED("gone, as asked"),
  /** It is gone without being asked to: others removed it, or it could not be made. */
  GONE("gone unasked: others took its profile or marker away, or its making had failed");

  /** What all topics begin with. */
  public static final String TOPIC = "instance";

  private final String meaning;

  EventKind(String meaning) {
    this.meaning = meaning;
  }

  /** As in topics. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The whole topic. */
  public String topic() {
    return TOPIC + "/" + word();
  }

  /** What it means, for the README. */
  public String meaning() {
    return meaning;
  }
}
