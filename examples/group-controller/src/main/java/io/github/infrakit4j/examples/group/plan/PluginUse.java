package io.github.infrakit4j.examples.group.plan;

import io.github.infrakit4j.infrakit.Json;

/**
 * A plugin that a group works with.
 *
 * @param plugin its name as the group gives it, {@code name} or {@code name/type}; empty if it
 *     gives none
 * @param properties what the group says to it; {@link Json#NULL} for nothing
 */
public record PluginUse(String plugin, Json properties) {}
