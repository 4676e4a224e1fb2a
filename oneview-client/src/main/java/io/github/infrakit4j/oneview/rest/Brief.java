package io.github.infrakit4j.oneview.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record of your own that reads a part of a resource: its components are read, whatever else came
 * is passed over. Long lists take a fraction of the time and memory so.
 *
 * <p>A component is named after its member. It may be a record with {@link Extras} as the resources
 * of this client have them, or a brief one again; not the other way round. The record must be
 * public, and have no {@link Extras}.
 *
 * <p>It is only read. Written, it would take away from the appliance what was passed over: that is
 * refused with an {@link UnsupportedOperationException}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Brief {}
