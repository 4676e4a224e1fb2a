package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;

/** The state file cannot be used; the message names it, the reason and what to do. */
public class LedgerException extends PluginException {
  private static final long serialVersionUID = 1;

  LedgerException(String message) {
    super(message);
  }

  LedgerException(String message, Throwable cause) {
    super(message);
    initCause(cause);
  }
}
