package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a server of a pool.
 *
 * @param kind what
 * @param server the server
 * @param reason in words; of {@link Kind#TAKEN} always {@link #IN_USE}, never translated
 * @param failure why the server could not be looked at; null otherwise
 */
public record PoolEvent(
    Kind kind, ResourceUri server, String reason, @Nullable OneViewException failure) {
  /** The reason for which a server is put aside; the words of OpenStack's driver. */
  public static final String IN_USE = "node in use by OneView";

  /** What can happen to a server. */
  public enum Kind {
    /** It has another's profile now, and had not when it was last seen or was never seen. */
    TAKEN,

    /** It has no other's profile any more. Traces of the other may be left on its disks. */
    FREED,

    /** It could not be looked at this time; what was known of it stays. */
    CHECK_FAILED
  }
}
