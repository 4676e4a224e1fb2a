package io.github.infrakit4j.oneview.server;

/** What becomes of a change that needs the server off while it is on. */
public enum WhenOn {
  /** It is tried; when the appliance refuses, that is an exception. */
  FAIL,

  /** It is remembered, and made at the next start by {@link Power}. */
  DEFER,

  /** The server is turned off at once, changed, and turned on again. */
  POWER_CYCLE
}
