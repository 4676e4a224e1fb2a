/**
 * InfraKit's Instance interface, version 0.6.1: the plugin kind that makes and destroys machines.
 */
@NullMarked
package io.github.infrakit4j.infrakit.instance;

import org.jspecify.annotations.NullMarked;
