package io.github.infrakit4j.oneview.rest;

/** A list changed on the appliance each time while it was read: no whole list can be given. */
public final class IncompleteListException extends OneViewException {
  private static final long serialVersionUID = 1L;

  IncompleteListException(int rounds, String lastReason) {
    super(
        "read a list "
            + rounds
            + " times and it moved each time ("
            + lastReason
            + "). Nothing is returned, as a part could be taken for the whole. Try again.",
        null,
        true,
        false);
  }
}
