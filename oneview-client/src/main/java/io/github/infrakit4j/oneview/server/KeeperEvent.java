package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.jspecify.annotations.Nullable;

/**
 * Something that a {@link PowerKeeper} did or could not do.
 *
 * @param kind what
 * @param server the server
 * @param reason in words
 * @param failure the failure behind it; null when there is none
 */
public record KeeperEvent(
    Kind kind, ResourceUri server, String reason, @Nullable OneViewException failure) {
  /** What can happen. */
  public enum Kind {
    /** The server was not as it should be, and is again. */
    CORRECTED,

    /** It could not be read or corrected this time. */
    FAILED,

    /** It failed too often in a row and is left alone for a while. */
    QUARANTINED,

    /** It can be read again and is looked after as before. */
    RETURNED
  }
}
