package io.github.infrakit4j.oneview.resource.fabric;

import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/**
 * The calls on SAS logical interconnects. {@code /rest/sas-logical-interconnects}, API 300 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface SasLogicalInterconnectApi extends NamedCalls<SasLogicalInterconnect> {
  /** Makes it what its group says. */
  default Task updateFromGroup(ResourceUri logicalInterconnect) {
    return endpoint().place().at(logicalInterconnect, "compliance").put();
  }

  /** Makes several what their groups say. */
  default Task updateFromGroup(AnyJson request) {
    return endpoint().place().at("compliance").put(request);
  }

  /** Applies its configuration again. */
  default Task reapplyConfiguration(ResourceUri logicalInterconnect) {
    return endpoint().place().at(logicalInterconnect, "configuration").put();
  }

  /** Its firmware, and what is done with it. */
  default AnyJson firmware(ResourceUri logicalInterconnect) {
    return endpoint().place().at(logicalInterconnect, "firmware").get(AnyJson.class);
  }

  /** Replaces its firmware, and what is done with it. */
  default Task replaceFirmware(ResourceUri logicalInterconnect, AnyJson body) {
    return endpoint().place().at(logicalInterconnect, "firmware").put(body);
  }

  /** Takes a new drive enclosure for one that failed. */
  default Task replaceDriveEnclosure(ResourceUri logicalInterconnect, AnyJson body) {
    return endpoint().place().at(logicalInterconnect, "replaceDriveEnclosure").post(body);
  }
}
