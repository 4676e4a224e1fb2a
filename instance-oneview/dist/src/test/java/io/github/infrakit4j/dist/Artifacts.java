package io.github.infrakit4j.dist;

import java.nio.file.Path;
import java.util.Objects;

/** What the build has made. */
final class Artifacts {
  static final Path PACKAGES = Path.of(property("packages"));
  static final Path STAGE = Path.of(property("stage"));
  static final String VERSION = property("version");

  private Artifacts() {}

  static Path tar() {
    return PACKAGES.resolve("instance-oneview-" + VERSION + ".tar.gz");
  }

  static Path deb() {
    return PACKAGES.resolve("instance-oneview_" + VERSION.replace('-', '~') + "_all.deb");
  }

  static Path image() {
    return PACKAGES.resolve("instance-oneview-" + VERSION + "-image.tar");
  }

  static Path bom() {
    return PACKAGES.resolve("instance-oneview-" + VERSION + "-sbom.json");
  }

  private static String property(String name) {
    return Objects.requireNonNull(
        System.getProperty(name), name + " is set by the build: run ./mvnw verify");
  }
}
