/** A plugin's server beside others, in one run. */
@NullMarked
package io.github.infrakit4j.rpc.benchmark;

import org.jspecify.annotations.NullMarked;
