/**
 * InfraKit's L4 interface: load balancers. Source: docker/infrakit 41da4a60, pkg/spi/loadbalancer.
 */
@NullMarked
package io.github.infrakit4j.infrakit.loadbalancer;

import org.jspecify.annotations.NullMarked;
