package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import java.util.Objects;

/**
 * An operation of a PATCH of a server, after RFC 6902. OneView takes {@code replace} only.
 *
 * @param op what is done
 * @param path which value, such as {@code /oneTimeBoot}, {@code /maintenanceMode}, {@code
 *     /uidState}
 * @param value the new value; texts for all of these, {@code true} too
 * @param extras nothing, or members of newer API versions
 */
public record HardwarePatch(String op, String path, String value, Extras extras) {
  public HardwarePatch {
    Objects.requireNonNull(op, "op");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(value, "value");
  }

  /** Sets a value. */
  public static HardwarePatch replace(String path, String value) {
    return new HardwarePatch("replace", path, value, Extras.NONE);
  }

  /** What the server boots from at its next start, once. */
  public static HardwarePatch oneTimeBoot(OneTimeBoot from) {
    return replace("/oneTimeBoot", from.value());
  }

  /** Whether the server is in maintenance. */
  public static HardwarePatch maintenanceMode(boolean maintenance) {
    return replace("/maintenanceMode", String.valueOf(maintenance));
  }
}
