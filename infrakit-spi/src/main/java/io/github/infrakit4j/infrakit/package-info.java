/**
 * What every kind of InfraKit plugin shares: names, versions, tags and opaque JSON. Imports the JDK
 * only.
 */
@NullMarked
package io.github.infrakit4j.infrakit;

import org.jspecify.annotations.NullMarked;
