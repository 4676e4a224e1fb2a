package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;

/** Another instance has the logical id that is asked for. */
final class NameTakenException extends PluginException {
  private static final long serialVersionUID = 1;

  NameTakenException(String message) {
    super(message);
  }
}
