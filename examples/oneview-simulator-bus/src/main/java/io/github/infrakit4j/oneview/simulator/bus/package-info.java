/**
 * The message bus of a simulated appliance: a real AMQP broker (Apache Qpid Broker-J, in this
 * process) that asks for client certificates as an appliance does, and tells what changes.
 *
 * <pre>{@code
 * try (SimulatedAppliance appliance = SimulatedAppliance.builder().start();
 *     SimulatedMessageBus bus = SimulatedMessageBus.of(appliance).start()) {
 *   ... point a client at localhost and bus.port() ...
 * }
 * }</pre>
 *
 * <p>A module of its own: the broker weighs 17 MB, and most tests do without.
 */
@NullMarked
package io.github.infrakit4j.oneview.simulator.bus;

import org.jspecify.annotations.NullMarked;
