package io.github.infrakit4j.oneview.resource.storage;

import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.PatchCalls;
import io.github.infrakit4j.oneview.resource.RefreshRequest;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/**
 * The calls on drive enclosures. {@code /rest/drive-enclosures}, API 300 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface DriveEnclosureApi extends NamedCalls<DriveEnclosure>, PatchCalls<DriveEnclosure> {
  /** Which port leads where. */
  default AnyJson portMap(ResourceUri driveEnclosure) {
    return endpoint().place().at(driveEnclosure, "port-map").get(AnyJson.class);
  }

  /** Reads it anew. */
  default Task refresh(ResourceUri driveEnclosure, RefreshRequest request) {
    return endpoint().place().at(driveEnclosure, "refreshState").put(request);
  }
}
