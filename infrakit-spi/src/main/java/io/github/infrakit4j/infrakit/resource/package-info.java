/**
 * InfraKit's Resource interface: collections of resources. Source: docker/infrakit 41da4a60,
 * pkg/spi/resource/spi.go.
 */
@NullMarked
package io.github.infrakit4j.infrakit.resource;

import org.jspecify.annotations.NullMarked;
