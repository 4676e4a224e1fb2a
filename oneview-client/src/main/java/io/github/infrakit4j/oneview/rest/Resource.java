package io.github.infrakit4j.oneview.rest;

import org.jspecify.annotations.Nullable;

/** What every resource of an appliance has. */
public interface Resource {
  /** Its address; null in a body that is still to be created. */
  @Nullable ResourceUri uri();

  /** Its name, unique within its kind for most kinds. */
  @Nullable String name();
}
