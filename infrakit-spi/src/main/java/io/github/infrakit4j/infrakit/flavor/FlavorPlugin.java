package io.github.infrakit4j.infrakit.flavor;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.group.Allocation;
import io.github.infrakit4j.infrakit.group.Index;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;

/**
 * Says what runs on a group's instances: InfraKit's Flavor interface, version 0.1.1. A flavor makes
 * no machine; it completes what the instance plugin is told (boot script, tags, attachments), and
 * is asked whether the result works and to clean up before it goes.
 *
 * <p>Who calls: the group controller, with the {@code Flavor.Properties} of the group, and the same
 * time limit of 15 s as for {@code InstancePlugin}. <b>Every method may run at the same time as any
 * other, and as itself</b>: the instances that a group lacks are prepared in parallel.
 *
 * <p>Failure is a {@link PluginException}, whose message is what is read.
 *
 * <p>Source: docker/infrakit 41da4a60, pkg/spi/flavor/spi.go; when it is called:
 * pkg/controller/group.
 */
public interface FlavorPlugin {

  /** The interface and version this type speaks. */
  InterfaceSpec SPEC = new InterfaceSpec("Flavor", "0.1.1");

  /**
   * Judges a group's flavor settings, before each commit and each change of size. Has no effect.
   *
   * @param properties the settings, {@link Json#NULL} when there are none
   * @param allocation the group's size or members
   * @throws PluginException if they are wrong, or the flavor cannot have a group of that size; the
   *     commit fails with its message
   */
  void validate(Json properties, Allocation allocation);

  /**
   * Completes the specification of one instance, right before its Provision. Must have no effect
   * that a lost answer would make wrong: the controller asks again at each poll until the instance
   * exists.
   *
   * @param properties the settings
   * @param spec what the controller would provision; carries its tags, and the logical id of a
   *     named member
   * @param allocation the group's size or members
   * @param index which instance this is
   * @return <b>what is provisioned, in place of {@code spec}</b>: whatever it lacks is lost, so a
   *     flavor keeps settings, tags, logical id and attachments it has nothing to say about
   * @throws PluginException if it cannot be prepared; nothing is provisioned until the next poll
   */
  InstanceSpec prepare(Json properties, InstanceSpec spec, Allocation allocation, Index index);

  /**
   * Tells whether an instance works. Asked only while a group is updated, once a poll for each
   * instance with the new configuration; the update waits until enough are {@link Health#HEALTHY}.
   * Has no effect.
   *
   * @param properties the settings
   * @param instance the instance, with its properties if the instance plugin gave some
   * @return {@link Health#UNKNOWN} while it cannot be told
   * @throws PluginException if it cannot be found out, which counts as unknown
   */
  Health healthy(Json properties, InstanceDescription instance);

  /**
   * Cleans up before an instance is destroyed, as far as it can. May be called again for the same
   * instance, also when that is gone already, and then succeeds.
   *
   * @param properties the settings
   * @param instance the instance
   * @throws PluginException if it failed: a rolling update stops then; in all other cases the
   *     instance is destroyed all the same
   */
  void drain(Json properties, InstanceDescription instance);
}
