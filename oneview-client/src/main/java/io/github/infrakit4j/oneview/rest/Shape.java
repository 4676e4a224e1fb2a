package io.github.infrakit4j.oneview.rest;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * How to take a record apart and put it together; made once for each record class.
 *
 * <p>By plain reflection: method handles are no faster here, and each kind of record would have
 * classes made for it before the first call of a program can be answered.
 */
final class Shape {
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return new Shape(type);
        }
      };

  private final RecordComponent[] components;
  private final Constructor<?> constructor;

  private Shape(Class<?> type) {
    components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = components[i].getType();
    }
    try {
      constructor = type.getConstructor(types);
    } catch (NoSuchMethodException hidden) {
      throw new IllegalArgumentException(type + " must be a public record", hidden);
    }
    if (!Modifier.isPublic(type.getModifiers())) {
      throw new IllegalArgumentException(type + " must be a public record");
    }
  }

  static Shape of(Class<?> type) {
    return SHAPES.get(type);
  }

  /** Whether this class is a record whose last component keeps what the others cannot. */
  static boolean keepsExtras(Class<?> type) {
    if (!type.isRecord()) {
      return false;
    }
    RecordComponent[] components = type.getRecordComponents();
    return components.length > 0 && components[components.length - 1].getType() == Extras.class;
  }

  /**
   * Whether this class is a record of parts.
   *
   * @throws IllegalArgumentException when it is no record, or one that keeps the rest
   */
  static boolean isBrief(Class<?> type) {
    if (!type.isAnnotationPresent(Brief.class)) {
      return false;
    }
    if (!type.isRecord() || keepsExtras(type)) {
      throw new IllegalArgumentException(type + " is brief: it must be a record without Extras");
    }
    return true;
  }

  RecordComponent[] components() {
    return components;
  }

  int indexOf(String name) {
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  @Nullable Object get(Object record, int component) {
    try {
      return components[component].getAccessor().invoke(record);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("cannot read " + components[component], failure);
    }
  }

  @Nullable Object[] values(Object record) {
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = get(record, i);
    }
    return values;
  }

  /** The record's name. */
  @Override
  public String toString() {
    return constructor.getDeclaringClass().getSimpleName();
  }

  Object make(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("cannot make a " + this, failure);
    }
  }
}
