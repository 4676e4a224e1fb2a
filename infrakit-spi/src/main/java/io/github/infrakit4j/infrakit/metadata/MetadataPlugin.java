package io.github.infrakit4j.infrakit.metadata;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import java.util.List;

/**
 * Lets values in a tree be read: InfraKit's Metadata interface, version 0.1.1. Templates and {@code
 * infrakit local NAME keys, cat} use it.
 *
 * <p>Callers give up after 15 s, as described at {@code InstancePlugin}. <b>Every method may run at
 * the same time as any other</b>, and has no effect. Failure is a {@link PluginException}, whose
 * message the user reads; that there is nothing at a path is none.
 *
 * <p>Source: docker/infrakit 41da4a60, pkg/spi/metadata/spi.go.
 */
public interface MetadataPlugin {

  /** The interface and version this type speaks. */
  InterfaceSpec SPEC = new InterfaceSpec("Metadata", "0.1.1");

  /**
   * The names right below a path.
   *
   * @return the names, in any order: callers get them sorted; empty for a value without any and
   *     where there is nothing
   */
  List<String> keys(MetadataPath path);

  /** The value at a path, all that is below it included; {@link Json#NULL} if there is none. */
  Json get(MetadataPath path);
}
