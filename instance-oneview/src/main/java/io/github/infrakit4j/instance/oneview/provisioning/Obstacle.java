package io.github.infrakit4j.instance.oneview.provisioning;

import java.util.Locale;

/** Why the making of an instance did not go on as planned. */
public enum Obstacle {
  /** No server was free. */
  NO_SERVER,
  /** The server was no longer to be had: another is tried. */
  TAKEN,
  /** The server failed and is left alone for a while. */
  SERVER_FAILED,
  /** The appliance refused the profile. */
  REFUSED,
  /** The appliance's answer was lost: whether it heard is being looked for. */
  ANSWER_LOST,
  /** Another process has made one of its logical id meanwhile: this one is not made any more. */
  OVERTAKEN;

  /** How metrics name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
