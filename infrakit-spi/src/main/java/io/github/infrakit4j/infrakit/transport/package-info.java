/**
 * Bytes and addresses: HTTP/1.1 over UNIX sockets, both ends. Nothing here knows what the bytes
 * mean.
 */
@NullMarked
package io.github.infrakit4j.infrakit.transport;

import org.jspecify.annotations.NullMarked;
