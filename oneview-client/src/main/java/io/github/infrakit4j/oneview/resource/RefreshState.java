package io.github.infrakit4j.oneview.resource;

import java.util.Objects;

/**
 * Whether the appliance is reading a resource anew. An open set.
 *
 * @param value the name as OneView writes it
 */
public record RefreshState(String value) {
  /** No. */
  public static final RefreshState NOT_REFRESHING = new RefreshState("NotRefreshing");

  /** Soon. */
  public static final RefreshState REFRESH_PENDING = new RefreshState("RefreshPending");

  /** Now. */
  public static final RefreshState REFRESHING = new RefreshState("Refreshing");

  /** It tried and failed. */
  public static final RefreshState REFRESH_FAILED = new RefreshState("RefreshFailed");

  public RefreshState {
    Objects.requireNonNull(value, "value");
  }

  /** The value itself. */
  @Override
  public String toString() {
    return value;
  }
}
