/**
 * What one does with servers, above the calls: power with confirmation and limits, boot devices,
 * who a server belongs to, what it is made of, whether it fits a template, and what becomes of a
 * pool.
 *
 * <p>{@link io.github.infrakit4j.oneview.server.Servers} is where to start. All waiting runs in the
 * client's clock and has a limit. A limit ends the waiting, never the work on the appliance; a
 * single call that hangs ends by the client's own call timeout.
 */
@NullMarked
package io.github.infrakit4j.oneview.server;

import org.jspecify.annotations.NullMarked;
