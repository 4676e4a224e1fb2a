package io.github.infrakit4j.oneview.events;

/** Why there may have been changes that nobody told: what is of interest must be read again. */
public enum Missed {
  /** Connected for the first time: what was before is not known. */
  CONNECTED,

  /** Connected again: what changed meanwhile was told to nobody. */
  RECONNECTED,

  /** More came than was handled, and what waited was dropped. */
  TOO_SLOW,

  /** A message was not understood. */
  NOT_UNDERSTOOD
}
