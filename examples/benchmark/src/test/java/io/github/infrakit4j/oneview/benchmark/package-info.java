/** Tests of the benchmark itself, with small lists. */
@NullMarked
package io.github.infrakit4j.oneview.benchmark;

import org.jspecify.annotations.NullMarked;
