package io.github.infrakit4j.oneview.rest;

import org.jspecify.annotations.Nullable;

/** What is asked of bodies of good answers. */
final class Bodies {
  private Bodies() {}

  static <T> T required(@Nullable T body) throws JsonConverters.Undecodable {
    if (body == null) {
      throw new JsonConverters.Undecodable("there is no body", null, false);
    }
    return body;
  }
}
