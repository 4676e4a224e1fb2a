package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.util.Map;
import java.util.TreeMap;

/** How each process reaches an appliance; any way can be shut, as by a cable that is out. */
final class Ways implements AutoCloseable {
  private final Map<Integer, Relay> relays = new TreeMap<>();

  /** A client of a process, by the way of that process. */
  synchronized OneView connect(int process, SimulatedAppliance appliance) {
    Relay relay = relays.computeIfAbsent(process, any -> new Relay(appliance.port()));
    return Rig.client(appliance, "https://localhost:" + relay.port()).build();
  }

  /** Connections of that process break off, and are refused until the ways are open again. */
  synchronized void shut(int process) {
    Relay relay = relays.get(process);
    if (relay != null) {
      relay.shut();
    }
  }

  synchronized void reopen() {
    relays.values().forEach(Relay::reopen);
  }

  @Override
  public synchronized void close() {
    relays.values().forEach(Relay::close);
  }
}
