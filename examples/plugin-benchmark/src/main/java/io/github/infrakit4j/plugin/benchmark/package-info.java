/**
 * The plugin for OneView as a process, on a simulated appliance that is one too, and if asked for
 * another plugin beside it, in one run.
 */
@NullMarked
package io.github.infrakit4j.plugin.benchmark;

import org.jspecify.annotations.NullMarked;
