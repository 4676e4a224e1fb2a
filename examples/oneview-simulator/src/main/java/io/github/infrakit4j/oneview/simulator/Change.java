package io.github.infrakit4j.oneview.simulator;

/**
 * What an appliance's message bus says about one change of a resource.
 *
 * @param routingKey {@code scmb.<category>.<changeType>.<uri>}; of tasks {@code scmb.tasks}
 * @param json the message: what changed and how, and the resource as the newest API version has it
 */
public record Change(String routingKey, String json) {}
