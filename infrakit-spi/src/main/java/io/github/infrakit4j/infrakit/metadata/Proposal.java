package io.github.infrakit4j.infrakit.metadata;

import io.github.infrakit4j.infrakit.Json;
import java.util.Objects;

/**
 * A tree before and after changes that nobody has committed yet.
 *
 * @param original the whole tree as it is
 * @param proposed the whole tree as it would be; to be handed back as it is, byte for byte
 * @param cas what Commit must be given to be sure that the tree is still the original one; opaque
 */
public record Proposal(Json original, Json proposed, String cas) {

  /** Checks that nothing is null. */
  public Proposal {
    Objects.requireNonNull(original, "original");
    Objects.requireNonNull(proposed, "proposed");
    Objects.requireNonNull(cas, "cas");
  }
}
