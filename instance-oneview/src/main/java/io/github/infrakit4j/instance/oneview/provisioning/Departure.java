package io.github.infrakit4j.instance.oneview.provisioning;

/** How an instance came to be no more. */
public enum Departure {
  /** It was asked to go, and is gone from the appliance. */
  DESTROYED,
  /** It was asked to go, and its profile stays without our marker. */
  RELEASED,
  /** It could not be made. */
  FAILED,
  /** Others removed its profile or its marker. */
  TAKEN_AWAY
}
