package io.github.infrakit4j.oneview.resource.catalog;

import io.github.infrakit4j.oneview.rest.Extras;
import org.jspecify.annotations.Nullable;

/**
 * Two resources that belong together, and how. {@code /rest/index/associations/resources}, API 300
 * on.
 *
 * @param associationName how, such as ENCLOSURE_GROUP_TO_LOGICAL_ENCLOSURE
 * @param parentResource the one
 * @param childResource the other
 * @param extras what else was sent, kept for writing back
 */
public record Association(
    @Nullable String associationName,
    @Nullable IndexResource parentResource,
    @Nullable IndexResource childResource,
    Extras extras) {}
