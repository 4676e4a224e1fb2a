/**
 * The message bus of an appliance (SCMB, the state-change message bus): it tells at once what
 * changes, so that nobody needs to ask all the time.
 *
 * <p>What a bus tells is a hint, and what the REST calls read is the truth: messages are lost
 * whenever there is no connection. {@link io.github.infrakit4j.oneview.events.MessageBus} says when
 * that may have been so.
 *
 * <p>Needs {@code com.rabbitmq:amqp-client} on the class path; nothing else in this client does.
 */
@NullMarked
package io.github.infrakit4j.oneview.events;

import org.jspecify.annotations.NullMarked;
