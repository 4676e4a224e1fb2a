/** InfraKit's JSON-RPC: serve a plugin on a socket, find plugins, call one from afar. */
@NullMarked
package io.github.infrakit4j.infrakit.rpc;

import org.jspecify.annotations.NullMarked;
