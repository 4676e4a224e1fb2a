package io.github.infrakit4j.infrakit.transport;

/** What a handler answers: all at once, or bit by bit. */
public sealed interface HttpAnswer permits HttpReply, HttpStream {}
