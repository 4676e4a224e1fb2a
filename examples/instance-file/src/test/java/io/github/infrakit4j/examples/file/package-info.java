@NullMarked
package io.github.infrakit4j.examples.file;

import org.jspecify.annotations.NullMarked;
