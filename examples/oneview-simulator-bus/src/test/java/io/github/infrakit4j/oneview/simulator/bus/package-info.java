/** Tests of the message bus with a plain AMQP client. */
@org.jspecify.annotations.NullMarked
package io.github.infrakit4j.oneview.simulator.bus;
