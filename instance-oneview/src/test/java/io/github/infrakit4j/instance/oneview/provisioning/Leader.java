package io.github.infrakit4j.instance.oneview.provisioning;

/**
 * Which process InfraKit asks for groups that one controller alone may lead, on all appliances: the
 * one beside the manager that leads.
 */
final class Leader {
  private int process;

  synchronized int process() {
    return process;
  }

  /** Another manager leads from now on, and asks the process beside it. */
  synchronized void change() {
    process = ChaosSite.PROCESSES - 1 - process;
  }
}
