/**
 * InfraKit's Stack interface: the manager. Source: docker/infrakit 41da4a60, pkg/spi/stack/spi.go.
 */
@NullMarked
package io.github.infrakit4j.infrakit.manager;

import org.jspecify.annotations.NullMarked;
