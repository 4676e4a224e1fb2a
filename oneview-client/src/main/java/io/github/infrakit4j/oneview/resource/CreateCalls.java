package io.github.infrakit4j.oneview.resource;

/**
 * Making resources, or adding what stands in the rack.
 *
 * @param <T> the record of the resources
 */
public interface CreateCalls<T extends Record> extends ResourceCalls<T> {
  /**
   * Makes a resource. Never repeated by the client: when {@code outcomeUnknown()} of what it throws
   * is true, look before trying again.
   *
   * @return a task to wait for; over already where the appliance made the resource at once
   */
  default Task create(T resource) {
    return endpoint().place().post(resource);
  }
}
