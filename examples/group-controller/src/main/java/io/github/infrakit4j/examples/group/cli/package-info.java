/** The command line for plugins, in Java or Go. */
@NullMarked
package io.github.infrakit4j.examples.group.cli;

import org.jspecify.annotations.NullMarked;
