/**
 * Groups in action: {@link io.github.infrakit4j.examples.group.control.GroupController} takes
 * commits, {@code Supervisor} acts for one group, {@code Intents} remembers.
 */
@NullMarked
package io.github.infrakit4j.examples.group.control;

import org.jspecify.annotations.NullMarked;
