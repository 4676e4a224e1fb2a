/**
 * InfraKit's Group interface: sets of instances that are kept as a specification says. Source:
 * docker/infrakit 41da4a60, pkg/spi/group/spi.go.
 */
@NullMarked
package io.github.infrakit4j.infrakit.group;

import org.jspecify.annotations.NullMarked;
