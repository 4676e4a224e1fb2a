/**
 * What operators see and ask of a running plugin: pages on its own socket, and their other end.
 *
 * <p>{@code provisioning} does not know it, and it does not know the program.
 */
@NullMarked
package io.github.infrakit4j.instance.oneview.operator;

import org.jspecify.annotations.NullMarked;
