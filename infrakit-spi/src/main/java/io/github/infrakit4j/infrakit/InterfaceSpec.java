package io.github.infrakit4j.infrakit;

import java.util.Objects;

/**
 * Name and version of an InfraKit interface, written {@code Instance/0.6.1} in the handshake.
 *
 * <p>A client demands exactly its own version; there is no order among versions.
 *
 * @param name the interface, such as {@code Instance}; without a slash
 * @param version its version, such as {@code 0.6.1}; without a slash
 */
public record InterfaceSpec(String name, String version) {

  /**
   * Checks both parts.
   *
   * @throws IllegalArgumentException if one is blank or has a slash
   */
  public InterfaceSpec {
    requirePart("name", name);
    requirePart("version", version);
  }

  /**
   * Reads {@code Name/Version} or {@code Name/Version/Sub}; the third part takes no part in any
   * comparison and is dropped, as InfraKit's own client does (docker/infrakit
   * pkg/types/interface_spec.go).
   *
   * @throws IllegalArgumentException if there are not at least two parts
   */
  public static InterfaceSpec parse(String text) {
    String[] parts = text.split("/", 3);
    if (parts.length < 2) {
      throw new IllegalArgumentException(
          "Not an interface: \"" + text + "\"; expected Name/Version, such as Instance/0.6.1");
    }
    return new InterfaceSpec(parts[0], parts[1]);
  }

  private static void requirePart(String what, String value) {
    Objects.requireNonNull(value, what);
    if (value.isBlank() || value.indexOf('/') >= 0) {
      throw new IllegalArgumentException(
          "An interface " + what + " is not blank and has no slash: \"" + value + "\"");
    }
  }

  /** As the handshake writes it: {@code Name/Version}. */
  @Override
  public String toString() {
    return name + "/" + version;
  }
}
