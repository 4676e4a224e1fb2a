package io.github.infrakit4j.oneview.rest;

/** A value that the filter syntax of OneView cannot carry, such as one with a single quote. */
public final class UnfilterableException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnfilterableException(String attribute, String value, String why) {
    super("cannot filter on " + attribute + " with the value \"" + value + "\": " + why);
  }
}
