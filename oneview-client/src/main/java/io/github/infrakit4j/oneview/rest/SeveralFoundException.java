package io.github.infrakit4j.oneview.rest;

import java.util.List;

/** One resource was asked for by its name, and several have it. */
public final class SeveralFoundException extends OneViewException {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final transient List<ResourceUri> uris;

  SeveralFoundException(String name, List<ResourceUri> uris) {
    super(
        "looked for the one resource named \""
            + name
            + "\" and found "
            + uris.size()
            + ": "
            + uris
            + ". Ask for one of them by its URI, or rename the others.",
        null,
        false,
        false);
    this.name = name;
    this.uris = List.copyOf(uris);
  }

  /** The name asked for. */
  public String name() {
    return name;
  }

  /** Where the resources of that name are. */
  public List<ResourceUri> uris() {
    return uris;
  }
}
