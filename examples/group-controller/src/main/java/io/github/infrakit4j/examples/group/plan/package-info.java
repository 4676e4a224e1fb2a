/**
 * All decisions about groups, out of what is wanted and what is described. Pure: no plugin is
 * called, no file read, no clock asked. The rules are InfraKit's (docker/infrakit 41da4a60,
 * pkg/controller/group); where they differ, the README of this example says so.
 */
@NullMarked
package io.github.infrakit4j.examples.group.plan;

import org.jspecify.annotations.NullMarked;
