@NullMarked
package io.github.infrakit4j.examples.group.serve;

import org.jspecify.annotations.NullMarked;
