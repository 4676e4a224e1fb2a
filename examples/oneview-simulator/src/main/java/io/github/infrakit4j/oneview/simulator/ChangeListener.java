package io.github.infrakit4j.oneview.simulator;

/** Hears of every change of a resource, in order: what a message bus is plugged in by. */
@FunctionalInterface
public interface ChangeListener {
  /** Something changed. The appliance waits: be quick, and do not call it. */
  void changed(Change change);
}
