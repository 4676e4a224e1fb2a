/** The group controller as a process: its settings, its parts, its log. */
@NullMarked
package io.github.infrakit4j.examples.group.serve;

import org.jspecify.annotations.NullMarked;
