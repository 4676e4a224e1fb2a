package io.github.infrakit4j.oneview.resource.appliance;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.ListCalls;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;
import io.github.infrakit4j.oneview.resource.Task;

/**
 * The calls on destinations of traps. {@code /rest/appliance/trap-destinations}, API 300 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface SnmpTrapDestinationApi
    extends ListCalls<SnmpTrapDestination>,
        CreateCalls<SnmpTrapDestination>,
        ReplaceCalls<SnmpTrapDestination>,
        DeleteCalls<SnmpTrapDestination> {
  /** Whether such a destination can be made. */
  default Task validate(SnmpTrapDestination destination) {
    return endpoint().place().at("validation").post(destination);
  }
}
