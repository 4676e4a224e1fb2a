package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.rest.Extras;
import org.jspecify.annotations.Nullable;

/**
 * How an appliance is for memory, processors and disk. {@code /rest/appliance/health-status}, API
 * 800 on.
 *
 * @param resourceType MEMORY, CPU or DISK
 * @param resourceId which
 * @param severity INFO, WARNING …
 * @param statusMessage what is said of it
 * @param capacity what there is
 * @param available what is free
 * @param extras what else was sent, kept for writing back
 */
public record HealthCheck(
    @Nullable String resourceType,
    @Nullable String resourceId,
    @Nullable String severity,
    @Nullable String statusMessage,
    @Nullable String capacity,
    @Nullable String available,
    Extras extras) {}
