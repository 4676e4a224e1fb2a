/** The Event interface and its values. Imports the JDK and the shared nouns only. */
@NullMarked
package io.github.infrakit4j.infrakit.event;

import org.jspecify.annotations.NullMarked;
