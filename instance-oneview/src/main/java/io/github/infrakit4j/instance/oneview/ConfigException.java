package io.github.infrakit4j.instance.oneview;

import java.util.List;

/** The settings cannot be used; the message lists every problem, a line each. */
final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ConfigException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }
}
