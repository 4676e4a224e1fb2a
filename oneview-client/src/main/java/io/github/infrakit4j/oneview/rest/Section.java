package io.github.infrakit4j.oneview.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A part of a resource that is not worth losing the whole for: what comes in it in a shape nobody
 * has seen is null, and kept in the {@link Extras} of the record it is missing in, so that it is
 * written back as it came. Elsewhere such a shape is an error.
 *
 * <p>Not for members that say whose a resource is or how it is doing: read as nothing, they would
 * lie.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Section {}
