@NullMarked
package io.github.infrakit4j.examples.group;

import org.jspecify.annotations.NullMarked;
