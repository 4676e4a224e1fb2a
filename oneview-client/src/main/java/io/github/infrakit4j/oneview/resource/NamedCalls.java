package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Lists;
import io.github.infrakit4j.oneview.rest.Resource;
import java.util.Optional;

/**
 * Reading resources that have names.
 *
 * @param <T> the record of the resources
 */
public interface NamedCalls<T extends Record & Resource> extends ListCalls<T> {
  /**
   * The resource of exactly this name, upper and lower case as given; empty when there is none.
   *
   * @throws io.github.infrakit4j.oneview.rest.SeveralFoundException when several have the name
   */
  default Optional<T> byName(String name) {
    return Lists.named(name, this::all);
  }
}
