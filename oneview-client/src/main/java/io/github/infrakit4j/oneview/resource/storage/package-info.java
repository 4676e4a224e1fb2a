/** Storage behind a profile: systems, pools, volumes, drives and the networks to them. */
@NullMarked
package io.github.infrakit4j.oneview.resource.storage;

import org.jspecify.annotations.NullMarked;
