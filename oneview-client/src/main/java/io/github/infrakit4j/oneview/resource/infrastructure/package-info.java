/** What servers stand in: logical enclosures, racks and what manages them. */
@NullMarked
package io.github.infrakit4j.oneview.resource.infrastructure;

import org.jspecify.annotations.NullMarked;
