package io.github.infrakit4j.oneview.resource.infrastructure;

import io.github.infrakit4j.oneview.resource.CreateCalls;
import io.github.infrakit4j.oneview.resource.DeleteCalls;
import io.github.infrakit4j.oneview.resource.NamedCalls;
import io.github.infrakit4j.oneview.resource.RefreshRequest;
import io.github.infrakit4j.oneview.resource.ReplaceCalls;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.resource.Utilization;
import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.ResourceUri;

/**
 * The calls on devices that deliver power. {@code /rest/power-devices}, API 120 on.
 *
 * <p>Each call throws a {@link io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
public interface PowerDeviceApi
    extends NamedCalls<PowerDevice>,
        CreateCalls<PowerDevice>,
        ReplaceCalls<PowerDevice>,
        DeleteCalls<PowerDevice> {
  /** Adds an HPE iPDU by its address and login. */
  default Task discover(AnyJson request) {
    return endpoint().place().at("discover").post(request);
  }

  /** Whether it is on. */
  default AnyJson powerState(ResourceUri device) {
    return endpoint().place().at(device, "powerState").get(AnyJson.class);
  }

  /** Turns it on or off. */
  default Task replacePowerState(ResourceUri device, AnyJson body) {
    return endpoint().place().at(device, "powerState").put(body);
  }

  /** Reads it anew. */
  default Task refresh(ResourceUri device, RefreshRequest request) {
    return endpoint().place().at(device, "refreshState").put(request);
  }

  /** Whether its locator light is on. */
  default AnyJson uidState(ResourceUri device) {
    return endpoint().place().at(device, "uidState").get(AnyJson.class);
  }

  /** Turns its locator light on or off. */
  default Task replaceUidState(ResourceUri device, AnyJson body) {
    return endpoint().place().at(device, "uidState").put(body);
  }

  /** What it has delivered. */
  default Utilization utilization(ResourceUri device) {
    return endpoint().place().at(device, "utilization").get(Utilization.class);
  }
}
