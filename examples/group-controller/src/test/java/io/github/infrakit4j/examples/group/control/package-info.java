@NullMarked
package io.github.infrakit4j.examples.group.control;

import org.jspecify.annotations.NullMarked;
