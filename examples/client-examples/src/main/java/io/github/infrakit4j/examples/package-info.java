/**
 * Small programs that use the OneView client: each does one thing, with the appliance that the
 * environment names.
 */
@org.jspecify.annotations.NullMarked
package io.github.infrakit4j.examples;
