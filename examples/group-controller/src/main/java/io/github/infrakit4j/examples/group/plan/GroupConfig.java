package io.github.infrakit4j.examples.group.plan;

import io.github.infrakit4j.infrakit.group.Allocation;
import io.github.infrakit4j.infrakit.rpc.ConfigHash;

/**
 * What a group is to be: the {@code Properties} of its specification, checked.
 *
 * @param allocation its size, or its members by name; exactly one of the two
 * @param instance who makes its instances, and what kind
 * @param flavor who says what runs on them
 * @param updating how a change is brought about
 */
public record GroupConfig(
    Allocation allocation, PluginUse instance, PluginUse flavor, Updating updating) {

  /** How many instances it is to have. */
  public int size() {
    return hasNamedMembers() ? allocation.logicalIds().size() : allocation.size();
  }

  /** Whether its members have names, so that its size is fixed. */
  public boolean hasNamedMembers() {
    return !allocation.logicalIds().isEmpty();
  }

  /** The same with another size. */
  public GroupConfig withSize(int size) {
    return new GroupConfig(Allocation.ofSize(size), instance, flavor, updating);
  }

  /**
   * The value of {@code infrakit.config.hash} that says an instance was made with this.
   *
   * @throws IllegalArgumentException if the properties are no JSON
   */
  public String hash() {
    return ConfigHash.of(
        instance.plugin(), instance.properties(), flavor.plugin(), flavor.properties());
  }
}
