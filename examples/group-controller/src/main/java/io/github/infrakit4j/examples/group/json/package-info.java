/** JSON by InfraKit's rules, on Moshi's reader and writer. */
@NullMarked
package io.github.infrakit4j.examples.group.json;

import org.jspecify.annotations.NullMarked;
