package io.github.infrakit4j.oneview.rest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A record while it is read. */
final class Draft {
  private final @Nullable Object[] values;
  private final Kept kept = new Kept();
  private long seen;

  Draft(int components) {
    values = new @Nullable Object[components];
  }

  Kept kept() {
    return kept;
  }

  /** Begins a component: of a member sent twice, the last counts. */
  void begin(int component, String name) {
    if (component >= Long.SIZE || (seen >>> component & 1) != 0) {
      kept.forget(name);
    }
    seen |= 1L << component;
  }

  void set(int component, @Nullable Object value) {
    values[component] = value;
  }

  /**
   * The record.
   *
   * @param share whether its extras may be those of the record before
   */
  Object make(Shape shape, boolean share) {
    values[values.length - 1] = kept.extras(share);
    return shape.make(values);
  }

  /** The record, without what it has no component for. */
  Object makeBrief(Shape shape) {
    return shape.make(values);
  }

  void clear() {
    Arrays.fill(values, null);
    kept.clear();
    seen = 0;
  }
}
