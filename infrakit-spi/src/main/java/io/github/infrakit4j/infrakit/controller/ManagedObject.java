package io.github.infrakit4j.infrakit.controller;

import io.github.infrakit4j.infrakit.Json;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object under a controller's care: what it is to be, and what it is ({@code types.Object}).
 *
 * @param spec what it is to be; its metadata carry the object's id once there is one
 * @param state what it is now, in the kind's own schema; null when it is not known
 */
public record ManagedObject(ObjectSpec spec, @Nullable Json state) {

  /** Checks that there is a specification. */
  public ManagedObject {
    Objects.requireNonNull(spec, "spec");
  }
}
