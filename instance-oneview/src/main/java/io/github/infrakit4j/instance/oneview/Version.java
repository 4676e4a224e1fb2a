package io.github.infrakit4j.instance.oneview;

import java.util.Objects;

/** Which version of the plugin this is, as the jar says. */
final class Version {
  static final String NUMBER =
      Objects.requireNonNullElse(
          Version.class.getPackage().getImplementationVersion(), "development");
  static final String LINE = "HPE OneView Instance Plugin version " + NUMBER;
  static final String HOME_PAGE = "https://github.com/infrakit4j/infrakit4j";

  private Version() {}
}
