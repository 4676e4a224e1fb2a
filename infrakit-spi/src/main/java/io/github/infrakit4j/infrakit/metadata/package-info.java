/**
 * InfraKit's Metadata and Updatable interfaces: values in a tree, read and changed. Source:
 * docker/infrakit 41da4a60, pkg/spi/metadata/spi.go.
 */
@NullMarked
package io.github.infrakit4j.infrakit.metadata;

import org.jspecify.annotations.NullMarked;
