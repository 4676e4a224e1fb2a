package io.github.infrakit4j.oneview.rest;

/** Appliance and client have no API version in common, or not the one that was asked for. */
public final class IncompatibleApiException extends OneViewException {
  private static final long serialVersionUID = 1L;

  private final transient VersionRange appliance;

  IncompatibleApiException(String message, VersionRange appliance) {
    super(message, null, false, false);
    this.appliance = appliance;
  }

  /** What the appliance speaks. */
  public VersionRange appliance() {
    return appliance;
  }
}
