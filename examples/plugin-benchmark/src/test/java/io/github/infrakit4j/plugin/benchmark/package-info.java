@NullMarked
package io.github.infrakit4j.plugin.benchmark;

import org.jspecify.annotations.NullMarked;
