/** Interconnects and how they are joined, configured and grouped. */
@NullMarked
package io.github.infrakit4j.oneview.resource.fabric;

import org.jspecify.annotations.NullMarked;
