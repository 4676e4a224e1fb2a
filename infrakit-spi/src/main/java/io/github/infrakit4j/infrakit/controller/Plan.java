package io.github.infrakit4j.infrakit.controller;

import java.util.List;
import java.util.Objects;

/**
 * What a commit would lead to.
 *
 * @param object the object as it would be
 * @param messages the steps, in words for people; immutable
 */
public record Plan(ManagedObject object, List<String> messages) {

  /** Checks that there is an object, and copies the messages. */
  public Plan {
    Objects.requireNonNull(object, "object");
    messages = List.copyOf(messages);
  }
}
