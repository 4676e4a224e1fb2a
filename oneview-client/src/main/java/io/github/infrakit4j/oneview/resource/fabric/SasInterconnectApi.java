package io.github.infrakit4j.oneview.resource.fabric;

import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.PatchCalls;
import io.github.infrakit4j.oneview.resource.RefreshRequest;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/**
 * The calls on SAS interconnects. {@code /rest/sas-interconnects}, API 300 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface SasInterconnectApi
    extends NamedCalls<SasInterconnect>, PatchCalls<SasInterconnect> {
  /** Reads it anew. */
  default Task refresh(ResourceUri interconnect, RefreshRequest request) {
    return endpoint().place().at(interconnect, "refreshState").put(request);
  }
}
