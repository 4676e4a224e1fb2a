package io.github.infrakit4j.oneview.resource.catalog;

import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.Place;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/**
 * The calls on labels. {@code /rest/labels}, API 600 on. Labels are words of letters, digits and
 * blanks: an appliance takes no hyphen in them.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface LabelApi extends NamedCalls<Label> {
  /**
   * The labels of a resource.
   *
   * @throws io.github.infrakit4j.oneview.rest.ApplianceException with status 404 when it has none
   */
  default ResourceLabels of(ResourceUri resource) {
    return labels(resource).get(ResourceLabels.class);
  }

  /** Gives a resource without labels its first ones; over at once, without a task. */
  default Task assign(ResourceLabels labels) {
    return endpoint().place().at("resources").post(labels);
  }

  /** Replaces all labels of a resource; over at once, without a task. */
  default Task replace(ResourceUri resource, ResourceLabels labels) {
    return labels(resource).put(labels);
  }

  /** Takes all labels from a resource. A label goes with the last resource that has it. */
  default Task clear(ResourceUri resource) {
    return labels(resource).delete();
  }

  private Place labels(ResourceUri resource) {
    return endpoint().place().at("resources" + resource.path());
  }
}
