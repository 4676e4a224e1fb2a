package io.github.infrakit4j.instance.oneview.provisioning;

/** The appliance at the new address has not shown to be the one that the state file is about. */
final class NotTheSameException extends LedgerException {
  private static final long serialVersionUID = 1;

  NotTheSameException(String message) {
    super(message);
  }
}
