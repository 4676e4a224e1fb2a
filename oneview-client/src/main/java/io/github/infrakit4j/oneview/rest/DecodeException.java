package io.github.infrakit4j.oneview.rest;

import org.jspecify.annotations.Nullable;

/** An answer came, with a good status, and is not what it should be. */
public final class DecodeException extends OneViewException {
  private static final long serialVersionUID = 1L;

  DecodeException(Target target, String why, @Nullable Throwable cause, boolean cutOff) {
    super(
        "tried "
            + target
            + ", answered with something that is not understood: "
            + why
            + (target.changes()
                ? ". The change may have been made: look before repeating it."
                : ""),
        cause,
        cutOff,
        target.changes());
  }
}
