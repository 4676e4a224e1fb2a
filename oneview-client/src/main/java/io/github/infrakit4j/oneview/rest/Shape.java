package io.github.infrakit4j.oneview.rest;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How to take a record apart and put it together; made once for each record class. */
final class Shape {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return new Shape(type);
        }
      };

  private final RecordComponent[] components;
  private final MethodHandle constructor;
  private final MethodHandle[] accessors;

  private Shape(Class<?> type) {
    components = type.getRecordComponents();
    accessors = new MethodHandle[components.length];
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> canonical = type.getConstructor(types);
      MethodType all = MethodType.methodType(Object.class, Object[].class);
      constructor =
          LOOKUP
              .unreflectConstructor(canonical)
              .asSpreader(Object[].class, types.length)
              .asType(all);
      MethodType one = MethodType.methodType(Object.class, Object.class);
      for (int i = 0; i < components.length; i++) {
        accessors[i] = LOOKUP.unreflect(components[i].getAccessor()).asType(one);
      }
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalArgumentException(type + " must be a public record", hidden);
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
      return accessors[component].invokeExact(record);
    } catch (Throwable failure) {
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

  Object make(@Nullable Object[] values) {
    try {
      return constructor.invokeExact(values);
    } catch (Throwable failure) {
      throw new IllegalStateException(
          "cannot make a " + components[0].getDeclaringRecord().getSimpleName(), failure);
    }
  }
}
