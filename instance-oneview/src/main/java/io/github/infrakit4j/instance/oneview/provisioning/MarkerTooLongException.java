package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;

/** The tags that must be on the profile do not fit into its description. */
final class MarkerTooLongException extends PluginException {
  private static final long serialVersionUID = 1;

  MarkerTooLongException(InstanceId id, int length, int limit) {
    super(
        "the group's tags of instance "
            + id.value()
            + " need a profile description of "
            + length
            + " characters, and the limit is "
            + limit
            + ". Shorten the Annotation, the group's name, the logical ID or the template's"
            + " description, or raise --description-limit if the appliance takes more.");
  }
}
