/**
 * InfraKit's Controller interface, and the specifications and objects that it shares with the
 * manager. Source: docker/infrakit 41da4a60, pkg/spi/controller/spi.go, pkg/types/spec.go.
 */
@NullMarked
package io.github.infrakit4j.infrakit.controller;

import org.jspecify.annotations.NullMarked;
