package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;

/**
 * What is asked of a refresh.
 *
 * @param refreshState the state wanted: {@code RefreshPending}
 * @param extras nothing, or members of newer API versions
 */
public record RefreshRequest(RefreshState refreshState, Extras extras) {
  /** Read the hardware anew, as soon as possible. */
  public static final RefreshRequest NOW =
      new RefreshRequest(RefreshState.REFRESH_PENDING, Extras.NONE);
}
