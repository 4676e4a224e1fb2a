package io.github.infrakit4j.infrakit.manager;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.controller.ManagedObject;
import io.github.infrakit4j.infrakit.controller.ObjectSpec;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the specifications of all controllers, on the one node that leads: InfraKit's Stack
 * interface, version 0.1.1. Its methods are called {@code Manager.*} on the wire, and {@code
 * infrakit manager leader, specs} use it.
 *
 * <p>Callers give up after 15 s, as described at {@code InstancePlugin}. <b>Every method may run at
 * the same time as any other.</b> Failure is a {@link PluginException}, whose message the user
 * reads. InfraKit's own manager refuses {@link #enforce}, {@link #inspect} and {@link #terminate}
 * ({@code not implemented -- …}).
 *
 * <p>Source: docker/infrakit 41da4a60, pkg/spi/stack/spi.go, pkg/manager/stack.go.
 */
public interface Manager {

  /** The interface and version this type speaks. */
  InterfaceSpec SPEC = new InterfaceSpec("Stack", "0.1.1");

  /** Whether this manager certainly leads; false if it does not, or does not know. */
  boolean isLeader();

  /** Where the leading manager can be reached; empty if that is not known. */
  Optional<URI> leaderLocation();

  /**
   * Takes the specifications of all controllers at once, and makes the infrastructure match: what
   * is not among them goes.
   */
  void enforce(List<ObjectSpec> specs);

  /** The specifications that are enforced. */
  List<ObjectSpec> specs();

  /** The infrastructure as it is. */
  List<ManagedObject> inspect();

  /** Destroys all that the specifications describe. */
  void terminate(List<ObjectSpec> specs);
}
