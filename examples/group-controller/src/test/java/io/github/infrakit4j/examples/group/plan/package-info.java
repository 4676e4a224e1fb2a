@NullMarked
package io.github.infrakit4j.examples.group.plan;

import org.jspecify.annotations.NullMarked;
