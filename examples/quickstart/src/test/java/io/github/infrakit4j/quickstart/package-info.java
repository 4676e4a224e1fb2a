@NullMarked
package io.github.infrakit4j.quickstart;

import org.jspecify.annotations.NullMarked;
