package io.github.infrakit4j.instance.oneview.page;

import io.github.infrakit4j.infrakit.event.EventPlugin;
import io.github.infrakit4j.instance.oneview.operator.Served;

/**
 * An appliance that the page shows.
 *
 * @param served what is known of it
 * @param events what happens to its instances
 */
public record Shown(Served served, EventPlugin events) {}
