/**
 * Plugins for tests, and the contracts that plugins of each kind are held to. Needs JUnit 5 and
 * AssertJ on the class path, which this artifact does not bring.
 */
@NullMarked
package io.github.infrakit4j.infrakit.testing;

import org.jspecify.annotations.NullMarked;
