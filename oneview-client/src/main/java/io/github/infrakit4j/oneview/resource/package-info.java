/**
 * What an appliance has: one record and one interface for each kind of resource.
 *
 * <p>The records keep what they do not know (see {@link io.github.infrakit4j.oneview.rest.Extras}),
 * so what was read can be written back whole. A component is null when the appliance sent nothing
 * for it: no API version sends all of them.
 *
 * <p>The interfaces are the calls. Each runs when it is called and throws a {@link
 * io.github.infrakit4j.oneview.rest.OneViewException} when it fails.
 */
@NullMarked
package io.github.infrakit4j.oneview.resource;

import org.jspecify.annotations.NullMarked;
