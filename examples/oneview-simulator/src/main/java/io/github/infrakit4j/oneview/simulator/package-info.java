/**
 * A simulated HPE OneView appliance: HTTPS on the loopback address, with the rules, the tasks and
 * the bad days of a real one, in time that runs as fast as a test wants.
 *
 * <pre>{@code
 * try (SimulatedAppliance appliance =
 *     SimulatedAppliance.builder().rack(Rack.builder().servers(12).template("T").build()).start()) {
 *   appliance.faults().next(Fault.answer(503).retryAfter(2));
 *   ... point a client at appliance.url(), trusting appliance.caPem() ...
 *   assertThat(appliance.journal().count("POST", "/rest/server-profiles")).isEqualTo(1);
 * }
 * }</pre>
 */
@NullMarked
package io.github.infrakit4j.oneview.simulator;

import org.jspecify.annotations.NullMarked;
