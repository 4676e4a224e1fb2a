package io.github.infrakit4j.infrakit.group;

import io.github.infrakit4j.infrakit.InterfaceSpec;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.util.List;

/**
 * Keeps groups of instances at their specifications: InfraKit's Group interface, version 0.1.1.
 *
 * <p>Who calls: the command line ({@code infrakit local NAME commit-group, ls, scale, …}) and the
 * manager, each with the time limit of 15 s that is described at {@code InstancePlugin}; so what
 * takes longer goes on in the background. <b>Every method may run at the same time as any
 * other.</b>
 *
 * <p>Failure is a {@link PluginException}, whose message the user reads.
 *
 * <p>Source: docker/infrakit 41da4a60, pkg/spi/group/spi.go; what is said of InfraKit's own
 * controller is pkg/controller/group.
 */
public interface GroupPlugin {

  /** The interface and version this type speaks. */
  InterfaceSpec SPEC = new InterfaceSpec("Group", "0.1.1");

  /**
   * Takes a specification, for a new group or in place of the former one, and starts to make it
   * true. Answers when the specification has been judged and taken; the instances are made and
   * updated afterwards. The same specification again changes nothing.
   *
   * <p>A group that this plugin does not know yet adopts the instances that carry its tag.
   *
   * @param spec what the group is to be
   * @param pretend only judge it and say what would be done; nothing is kept and nothing made
   * @return what is or would be done, in words for people, such as {@code Managing 3 instances}
   * @throws PluginException if the id is blank, the configuration is wrong, or one of the plugins
   *     it names is not there or refuses its part; nothing has changed then
   */
  String commitGroup(GroupSpec spec, boolean pretend);

  /**
   * Lets go of a group: it is watched no more, and <b>its instances stay as they are</b>. A later
   * commit takes them up again.
   *
   * @throws PluginException if the group is not watched
   */
  void freeGroup(GroupId id);

  /**
   * Describes a group's instances as they are now.
   *
   * @throws PluginException if the group is not watched, or its instances cannot all be listed
   */
  GroupDescription describeGroup(GroupId id);

  /**
   * Destroys a group: it is watched no more, and <b>all its instances are destroyed</b>.
   *
   * <p>InfraKit's controller forgets the group first and destroys its instances one after the other
   * within the call; what fails on the way is not reported, and stays.
   *
   * @throws PluginException if the group is not watched
   */
  void destroyGroup(GroupId id);

  /** The specifications of all watched groups, as they stand after every {@link #setSize}. */
  List<GroupSpec> inspectGroups();

  /**
   * Destroys some of a group's instances, and lowers its size by their number so that they are not
   * replaced.
   *
   * @param id the group
   * @param instances which; InfraKit's controller counts even those that are not the group's
   * @throws PluginException if the group is not watched, has named members, or would have no
   *     instance left
   */
  void destroyInstances(GroupId id, List<InstanceId> instances);

  /**
   * The size the group is to have; of a group with named members, their number.
   *
   * @throws PluginException if the group is not watched
   */
  int size(GroupId id);

  /**
   * Sets the size a group is to have, as a commit of its specification with that size would.
   *
   * @param id the group
   * @param size the size, at least 1: a group is emptied by destroying it
   * @throws PluginException if the group is not watched, the size is less than 1, or its members
   *     are named
   */
  void setSize(GroupId id, int size);
}
