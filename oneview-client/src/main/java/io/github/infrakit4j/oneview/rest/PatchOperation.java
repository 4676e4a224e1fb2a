package io.github.infrakit4j.oneview.rest;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change of a {@link JsonPatch} (RFC 6902).
 *
 * @param op replace, add or remove: the operations that HPE's libraries send
 * @param path what is changed, such as {@code /templateCompliance}
 * @param value the new value; null for none
 * @param extras nothing, or members of newer API versions
 */
public record PatchOperation(String op, String path, @Nullable AnyJson value, Extras extras) {
  public PatchOperation {
    Objects.requireNonNull(op, "op");
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException(
          "\"" + path + "\" is no path within a resource: expected /…");
    }
  }

  /** Sets a member to a text. */
  public static PatchOperation replace(String path, String value) {
    return replace(path, AnyJson.string(value));
  }

  /** Sets a member to a value. */
  public static PatchOperation replace(String path, AnyJson value) {
    return new PatchOperation("replace", path, value, Extras.NONE);
  }

  /** Adds a value to a list, or sets a member that is not there yet. */
  public static PatchOperation add(String path, AnyJson value) {
    return new PatchOperation("add", path, value, Extras.NONE);
  }

  /** Takes a member away. */
  public static PatchOperation remove(String path) {
    return new PatchOperation("remove", path, null, Extras.NONE);
  }

  /** What is done where, without the value. */
  @Override
  public String toString() {
    return op + " " + path;
  }
}
