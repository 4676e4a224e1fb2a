package io.github.infrakit4j.oneview.resource.network;

import io.github.infrakit4j.oneview.rest.Extras;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers of a pool: asked for, given or checked.
 *
 * @param idList the identifiers
 * @param count how many are asked for
 * @param valid whether they are valid; null in what is sent
 * @param extras what else was sent, kept for writing back
 */
public record IdList(
    @Nullable List<String> idList,
    @Nullable Integer count,
    @Nullable Boolean valid,
    Extras extras) {
  /** Asks for so many. */
  public static IdList ofCount(int count) {
    return new IdList(null, count, null, Extras.NONE);
  }

  /** These. */
  public static IdList of(List<String> ids) {
    return new IdList(List.copyOf(ids), null, null, Extras.NONE);
  }
}
