package io.github.infrakit4j.oneview.rest;

import org.jspecify.annotations.Nullable;

/**
 * The API versions an appliance speaks ({@code GET /rest/version}), such as 120 to 800 for OneView
 * 4.10.
 *
 * @param currentVersion the newest; null when not said
 * @param minimumVersion the oldest; null when not said
 * @param extras what else was sent
 */
public record VersionRange(
    @Nullable Integer currentVersion, @Nullable Integer minimumVersion, Extras extras) {}
