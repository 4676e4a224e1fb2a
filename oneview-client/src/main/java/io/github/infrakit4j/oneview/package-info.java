/** The client for an HPE OneView appliance. */
@NullMarked
package io.github.infrakit4j.oneview;

import org.jspecify.annotations.NullMarked;
