package io.github.infrakit4j.oneview.rest;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changed copies of records that keep {@link Extras}, without naming all their components.
 *
 * <p>Setting a component to null clears it: the copy is written with an explicit null. Dropping one
 * leaves it out of what is written.
 *
 * @param <T> the record
 */
public final class Records<T extends Record> {
  private final Shape shape;
  private final Class<T> type;
  private final @Nullable Object[] values;

  private Records(Class<T> type, Shape shape, @Nullable Object[] values) {
    this.type = type;
    this.shape = shape;
    this.values = values;
  }

  /** Starts from a record. */
  public static <T extends Record> Records<T> copy(T record) {
    @SuppressWarnings("unchecked")
    Class<T> type = (Class<T>) record.getClass();
    Shape shape = keeping(type);
    return new Records<>(type, shape, shape.values(record));
  }

  /** Starts from a record of which nothing is known. */
  public static <T extends Record> Records<T> empty(Class<T> type) {
    Shape shape = keeping(type);
    @Nullable Object[] values = new @Nullable Object[shape.components().length];
    values[values.length - 1] = Extras.NONE;
    return new Records<>(type, shape, values);
  }

  private static Shape keeping(Class<?> type) {
    if (!Shape.keepsExtras(type)) {
      throw new IllegalArgumentException(type + " has no extras as its last component");
    }
    return Shape.of(type);
  }

  /**
   * Sets a component; null clears it on the appliance too.
   *
   * @throws IllegalArgumentException when there is no such component or the value is of another
   *     type
   */
  public Records<T> with(String component, @Nullable Object value) {
    int at = shape.indexOf(component);
    if (at < 0 || at == values.length - 1) {
      throw new IllegalArgumentException(type.getSimpleName() + " has no component " + component);
    }
    if (value != null && !shape.components()[at].getType().isInstance(value)) {
      throw new IllegalArgumentException(
          type.getSimpleName() + "." + component + " cannot be a " + value.getClass().getName());
    }
    values[at] = value;
    values[values.length - 1] =
        value == null ? extras().withNull(component) : extras().without(component);
    return this;
  }

  /** Leaves out components and extra members: they are not written at all. */
  public Records<T> without(String... members) {
    for (String member : members) {
      int at = shape.indexOf(member);
      if (at >= 0 && at < values.length - 1) {
        values[at] = null;
      }
    }
    values[values.length - 1] = extras().without(members);
    return this;
  }

  /** Replaces the extras. */
  public Records<T> extras(Extras extras) {
    values[values.length - 1] = Objects.requireNonNull(extras, "extras");
    return this;
  }

  private Extras extras() {
    return (Extras) Objects.requireNonNull(values[values.length - 1]);
  }

  /** The copy. */
  public T build() {
    return type.cast(shape.make(Arrays.copyOf(values, values.length)));
  }
}
