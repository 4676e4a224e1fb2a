@NullMarked
package io.github.infrakit4j.examples.group.vanilla;

import org.jspecify.annotations.NullMarked;
