package io.github.infrakit4j.infrakit.controller;

import java.util.Map;
import java.util.Objects;

/**
 * Another specification that one needs, and what of it.
 *
 * @param kind the other's kind
 * @param name the other's name
 * @param bind variable to the field of the other object, as a JSON pointer such as {@code
 *     /state/address}, that it stands for; immutable
 */
public record Dependency(String kind, String name, Map<String, String> bind) {

  /** Checks that nothing is null, and copies the variables. */
  public Dependency {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    bind = Map.copyOf(bind);
  }
}
