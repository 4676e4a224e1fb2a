package io.github.infrakit4j.oneview.simulator.bus;

import io.github.infrakit4j.oneview.simulator.Bus;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;

/** Starts the bus for the simulator's program, which finds it by its interface. */
public final class SimulatedMessageBusStarter implements Bus.Starter {
  /** For the service loader. */
  public SimulatedMessageBusStarter() {}

  @Override
  public Bus start(SimulatedAppliance appliance, int port) {
    return SimulatedMessageBus.of(appliance).port(port).start();
  }
}
