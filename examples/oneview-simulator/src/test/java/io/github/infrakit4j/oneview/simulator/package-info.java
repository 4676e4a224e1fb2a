/** Tests over raw HTTP. */
@org.jspecify.annotations.NullMarked
package io.github.infrakit4j.oneview.simulator;
