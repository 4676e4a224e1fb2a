package io.github.infrakit4j.instance.oneview.operator;

import io.github.infrakit4j.instance.oneview.provisioning.OneViewPlugin;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An appliance that a process serves.
 *
 * @param alias what follows the slash in {@code instance-oneview/alias}; empty for the plain name
 * @param plugin its plugin
 * @param connection how it is reached and in which session, for people; without secrets
 */
public record Served(
    String alias, OneViewPlugin plugin, Supplier<Map<String, @Nullable Object>> connection) {}
