/** Finding and grouping resources of any kind: labels, scopes and the index. */
@NullMarked
package io.github.infrakit4j.oneview.resource.catalog;

import org.jspecify.annotations.NullMarked;
