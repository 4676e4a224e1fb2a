package io.github.infrakit4j.oneview.resource.catalog;

import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Extras;
import org.jspecify.annotations.Nullable;

/**
 * A resource with those above and below it. {@code /rest/index/trees}, API 300 on.
 *
 * @param resource the resource
 * @param parents those above: lists of trees by the name of the association
 * @param children those below, likewise
 * @param extras what else was sent, kept for writing back
 */
public record IndexTree(
    @Nullable IndexResource resource,
    @Nullable AnyJson parents,
    @Nullable AnyJson children,
    Extras extras) {}
