/** Networks that profiles connect to, and the addresses they hand out. */
@NullMarked
package io.github.infrakit4j.oneview.resource.network;

import org.jspecify.annotations.NullMarked;
