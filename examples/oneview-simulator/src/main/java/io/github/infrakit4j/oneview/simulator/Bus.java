package io.github.infrakit4j.oneview.simulator;

/** A message bus that tells what changes on an appliance, until it is closed. */
public interface Bus extends AutoCloseable {
  /** Returns the port it listens on. */
  int port();

  @Override
  void close();

  /** Starts such a bus. Found by {@link java.util.ServiceLoader}, for it is not in this module. */
  interface Starter {
    /**
     * Starts a bus for an appliance.
     *
     * @param port the port; 0 is any free one
     * @throws IllegalStateException when the port cannot be bound
     */
    Bus start(SimulatedAppliance appliance, int port);
  }
}
