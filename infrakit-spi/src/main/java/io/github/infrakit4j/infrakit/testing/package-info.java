/**
 * Plugins for tests, and the contract that every Instance plugin is held to. Needs JUnit 5 and
 * AssertJ on the class path, which this artifact does not bring.
 */
@NullMarked
package io.github.infrakit4j.infrakit.testing;

import org.jspecify.annotations.NullMarked;
