/** An Instance plugin to start from: its instances are files. */
@NullMarked
package io.github.infrakit4j.examples.file;

import org.jspecify.annotations.NullMarked;
