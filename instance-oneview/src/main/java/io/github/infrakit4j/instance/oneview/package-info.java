/**
 * The program: reads settings, puts the parts together, serves, logs.
 *
 * <p>It knows {@code provisioning}, {@code operator}, {@code monitoring} and {@code page}; they do
 * not know it.
 */
@NullMarked
package io.github.infrakit4j.instance.oneview;

import org.jspecify.annotations.NullMarked;
