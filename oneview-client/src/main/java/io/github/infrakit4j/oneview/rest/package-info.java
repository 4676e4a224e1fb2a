/**
 * How one talks to an appliance, whatever the resource: addresses, trust, sessions, API versions,
 * retries, lists, errors and JSON that comes back as it went.
 *
 * <p>Nothing here knows a resource such as a server profile; those live in the package {@code
 * resource}, and {@code OneView} puts both together.
 */
@NullMarked
package io.github.infrakit4j.oneview.rest;

import org.jspecify.annotations.NullMarked;
