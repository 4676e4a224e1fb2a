/**
 * What the plugin shows of itself: events, metadata and metrics.
 *
 * <p>It knows {@code provisioning}; the program puts it in place. Only {@code Metrics} knows the
 * metrics library, so that a process without {@code --metrics} loads none of it.
 */
@NullMarked
package io.github.infrakit4j.instance.oneview.monitoring;

import org.jspecify.annotations.NullMarked;
