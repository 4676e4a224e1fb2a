/** A group controller, the vanilla flavor and a command line in one jar. */
@NullMarked
package io.github.infrakit4j.examples.group;

import org.jspecify.annotations.NullMarked;
