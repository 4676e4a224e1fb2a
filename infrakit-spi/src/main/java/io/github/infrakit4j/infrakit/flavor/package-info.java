/**
 * InfraKit's Flavor interface: what runs on instances. Source: docker/infrakit 41da4a60,
 * pkg/spi/flavor/spi.go.
 */
@NullMarked
package io.github.infrakit4j.infrakit.flavor;

import org.jspecify.annotations.NullMarked;
