/** The client beside HPE's SDK for Java and beside a bare tokenizer, each in its own JVM. */
@NullMarked
package io.github.infrakit4j.oneview.benchmark;

import org.jspecify.annotations.NullMarked;
