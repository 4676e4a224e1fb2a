package io.github.infrakit4j.infrakit.group;

import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import java.util.List;

/**
 * A group as it is now.
 *
 * @param instances the instances that carry the group's tag; immutable
 * @param converged whether no update is running; in InfraKit's own controller it does <b>not</b>
 *     say that the group has its wanted size
 */
public record GroupDescription(List<InstanceDescription> instances, boolean converged) {

  /** Copies the instances. */
  public GroupDescription {
    instances = List.copyOf(instances);
  }
}
