package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.flavor.Health;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import java.io.IOException;

/** The Flavor interface's values on the wire, for both ends (docker/infrakit pkg/spi/flavor). */
final class FlavorWire {

  private FlavorWire() {}

  static void writeHealth(WireWriter out, Health health) {
    out.number(
        "Health",
        switch (health) {
          case UNKNOWN -> 0;
          case HEALTHY -> 1;
          case UNHEALTHY -> 2;
        });
  }

  static Health readHealth(Fields fields) throws IOException {
    long number = fields.number("Health");
    if (number == 1) {
      return Health.HEALTHY;
    }
    return number == 2 ? Health.UNHEALTHY : Health.UNKNOWN;
  }

  /** What Healthy and Drain are asked about. */
  static void writeInstance(WireWriter out, Json properties, InstanceDescription instance) {
    out.opaque("Properties", properties)
        .object("Instance", i -> InstanceWire.writeDescription(i, instance));
  }
}
