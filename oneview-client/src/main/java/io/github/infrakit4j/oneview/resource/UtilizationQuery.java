package io.github.infrakit4j.oneview.resource;

import org.jspecify.annotations.Nullable;

/**
 * Which samples of a device's use are asked for.
 *
 * @param fields the metrics, with commas between; null for all
 * @param filter such as {@code startDate=2026-11-20T00:00:00Z}; null for the last day
 * @param refresh whether to fetch recent samples first
 * @param view native, hour or day; null for native
 */
public record UtilizationQuery(
    @Nullable String fields, @Nullable String filter, boolean refresh, @Nullable String view) {
  /** All metrics of the last day as they were measured. */
  public static final UtilizationQuery ALL = new UtilizationQuery(null, null, false, null);

  Place applyTo(Place place) {
    return place
        .query("fields", fields)
        .query("filter", filter)
        .query("refresh", refresh ? Boolean.TRUE : null)
        .query("view", view);
  }
}
