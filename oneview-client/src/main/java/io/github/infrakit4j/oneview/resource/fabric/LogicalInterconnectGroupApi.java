package io.github.infrakit4j.oneview.resource.fabric;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.PatchCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/**
 * The calls on logical interconnect groups. {@code /rest/logical-interconnect-groups}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface LogicalInterconnectGroupApi
    extends NamedCalls<LogicalInterconnectGroup>,
        CreateCalls<LogicalInterconnectGroup>,
        ReplaceCalls<LogicalInterconnectGroup>,
        PatchCalls<LogicalInterconnectGroup>,
        DeleteCalls<LogicalInterconnectGroup> {
  /** The settings of groups that say nothing else. */
  default AnyJson defaultSettings() {
    return endpoint().place().at("defaultSettings").get(AnyJson.class);
  }

  /** The settings of a group. */
  default AnyJson settings(ResourceUri group) {
    return endpoint().place().at(group, "settings").get(AnyJson.class);
  }
}
