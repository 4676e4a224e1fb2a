/** The appliance itself: firmware, certificates, users, alerts and settings. */
@NullMarked
package io.github.infrakit4j.oneview.resource.appliance;

import org.jspecify.annotations.NullMarked;
