package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import java.util.List;

/** A group file's {@code Properties} cannot be used; the message lists every reason. */
public final class InvalidPropertiesException extends PluginException {
  private static final long serialVersionUID = 1;

  InvalidPropertiesException(List<String> problems) {
    super(String.join("; ", problems));
  }
}
