package io.github.infrakit4j.infrakit.resource;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.PluginException;

/**
 * Makes and destroys collections of resources such as networks and volumes: InfraKit's Resource
 * interface, version 0.1.1. None of InfraKit's own plugins serves it any more (its {@code resource}
 * kind is a Controller), yet its clients can call it.
 *
 * <p>Callers give up after 15 s, as described at {@code InstancePlugin}. <b>Every method may run at
 * the same time as any other.</b> Failure is a {@link PluginException}, whose message the user
 * reads; each result is a text for people.
 *
 * <p>Source: docker/infrakit 41da4a60, pkg/spi/resource/spi.go.
 */
public interface ResourcePlugin {

  /** The interface and version this type speaks. */
  InterfaceSpec SPEC = new InterfaceSpec("Resource", "0.1.1");

  /**
   * Makes what the specification asks for and is not there.
   *
   * @param pretend only say what would be done
   * @return what was or would be done
   */
  String commit(ResourceSpec spec, boolean pretend);

  /**
   * Destroys what the specification names and is there.
   *
   * @param pretend only say what would be done
   * @return what was or would be done
   */
  String destroy(ResourceSpec spec, boolean pretend);

  /** Describes what is there of the specification. */
  String describeResources(ResourceSpec spec);
}
