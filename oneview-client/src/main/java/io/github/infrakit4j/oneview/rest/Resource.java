package io.github.infrakit4j.oneview.rest;

import org.jspecify.annotations.Nullable;

/** What every resource of an appliance has. */
public interface Resource {
  /** Its address; null in a body that is still to be created. */
  @Nullable ResourceUri uri();

  /** Its name, unique within its kind for most kinds. */
  @Nullable String name();

  /** Its revision, an opaque text; null where the kind has none. */
  default @Nullable String eTag() {
    return null;
  }

  /**
   * Its address.
   *
   * @throws IllegalArgumentException when it has none, as it was not read from an appliance
   */
  default ResourceUri requireUri() {
    ResourceUri uri = uri();
    if (uri == null) {
      throw new IllegalArgumentException(
          "the "
              + getClass().getSimpleName()
              + " \""
              + name()
              + "\" has no uri: read it from the appliance first");
    }
    return uri;
  }

  /**
   * Its name.
   *
   * @throws IllegalArgumentException when it has none
   */
  default String requireName() {
    String name = name();
    if (name == null) {
      throw new IllegalArgumentException(
          "the " + getClass().getSimpleName() + " at " + uri() + " has no name");
    }
    return name;
  }
}
