package io.github.infrakit4j.infrakit.metadata;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import java.util.List;

/**
 * Lets values in a tree be read and changed: InfraKit's Updatable interface, version 0.1.1. It is
 * changed in two steps, so that a person can look between them: {@link #changes} proposes, {@link
 * #commit} does it unless somebody else was faster.
 *
 * <p>Threads, time and failure are as with {@link MetadataPlugin}.
 *
 * <p>Source: docker/infrakit 41da4a60, pkg/spi/metadata/spi.go.
 */
public interface Updatable extends MetadataPlugin {

  /** The interface and version this type speaks; it answers no {@code Metadata.*} calls. */
  InterfaceSpec SPEC = new InterfaceSpec("Updatable", "0.1.1");

  /**
   * Shows what changes would lead to, taken one after the other. Changes nothing.
   *
   * @throws PluginException if they cannot be made
   */
  Proposal changes(List<Change> changes);

  /**
   * Takes a proposal for the tree.
   *
   * @param proposed what {@link #changes} proposed
   * @param cas what came with it
   * @throws PluginException {@code cas mismatch} if the tree is no longer the proposal's original,
   *     or {@code proposed} not what was proposed; nothing has changed then
   */
  void commit(Json proposed, String cas);
}
