package io.github.infrakit4j.infrakit.controller;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.PluginException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps objects of any kind at their specifications: InfraKit's Controller interface, version
 * 0.1.1. The manager speaks it to all controllers, and {@code infrakit local NAME commit, describe,
 * free} to one.
 *
 * <p>Callers give up after 15 s, as described at {@code InstancePlugin}. <b>Every method may run at
 * the same time as any other.</b> Failure is a {@link PluginException}, whose message the user
 * reads.
 *
 * <p>Source: docker/infrakit 41da4a60, pkg/spi/controller/spi.go.
 */
public interface Controller {

  /** The interface and version this type speaks. */
  InterfaceSpec SPEC = new InterfaceSpec("Controller", "0.1.1");

  /**
   * Says what {@link #commit} would do. Changes nothing.
   *
   * @throws PluginException if the commit would fail
   */
  Plan plan(Operation operation, ObjectSpec spec);

  /**
   * Takes a specification and starts to make it true, or destroys the object. Committing what is
   * there already changes nothing.
   *
   * @param operation whether to make or to destroy
   * @param spec what the object is to be; to destroy one its metadata suffice
   * @return the object as it is when this answers
   * @throws PluginException if the specification is wrong; nothing has changed then
   */
  ManagedObject commit(Operation operation, ObjectSpec spec);

  /**
   * Lists the objects that match.
   *
   * @param metadata what they must have; null means all
   * @return the objects, empty if there are none
   * @throws PluginException if the list is not certain to be complete
   */
  List<ManagedObject> describe(@Nullable ObjectMetadata metadata);

  /**
   * Lets go of the objects that match: they are kept no more and stay as they are, until they are
   * committed again.
   *
   * @param metadata what they must have; null means all
   * @return the objects that were let go of
   */
  List<ManagedObject> free(@Nullable ObjectMetadata metadata);
}
