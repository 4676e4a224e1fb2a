package io.github.infrakit4j.oneview.rest;

import org.jspecify.annotations.Nullable;

/**
 * A task that is waited for, as it was just read.
 *
 * @param uri where it is; null of one that was over when its call returned
 * @param name what it is called, such as "Create"; null when not said
 * @param state how far it is, such as "Running"; null when not said
 * @param percent how much is done, 0 to 100
 * @param step the latest of what it says it has done; null when it said nothing
 */
public record TaskEvent(
    @Nullable ResourceUri uri,
    @Nullable String name,
    @Nullable String state,
    int percent,
    @Nullable String step) {}
