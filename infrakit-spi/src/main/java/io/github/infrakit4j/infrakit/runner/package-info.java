/** Runs a plugin as a process should: signals, exit codes, and whether this node leads. */
@NullMarked
package io.github.infrakit4j.infrakit.runner;

import org.jspecify.annotations.NullMarked;
