package io.github.infrakit4j.examples.group.control;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;

/** Where plugins are found by the names that groups give them. Safe for threads. */
public interface PluginLookup {

  /**
   * Finds an Instance plugin.
   *
   * @param name {@code name} or {@code name/type}
   * @throws PluginException if there is none of that name
   */
  InstancePlugin instance(String name);

  /**
   * Finds a Flavor plugin.
   *
   * @param name {@code name} or {@code name/type}
   * @throws PluginException if there is none of that name
   */
  FlavorPlugin flavor(String name);
}
