/** The packages are unpacked and installed, and what is in them is run. */
@NullMarked
package io.github.infrakit4j.dist;

import org.jspecify.annotations.NullMarked;
