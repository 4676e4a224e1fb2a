package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes records whose last component is {@link Extras}: nothing that came is lost, and
 * nothing is written that did not come or was not set. And reads {@link Brief} records.
 */
final class RecordAdapterFactory implements JsonAdapter.Factory {
  @Override
  public @Nullable JsonAdapter<?> create(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    Class<?> raw = Types.getRawType(type);
    boolean brief = Shape.isBrief(raw);
    if (!annotations.isEmpty() || !(brief || Shape.keepsExtras(raw))) {
      return null;
    }
    Shape shape = Shape.of(raw);
    RecordComponent[] components = shape.components();
    Member[] members = new Member[brief ? components.length : components.length - 1];
    for (int i = 0; i < members.length; i++) {
      if (!brief) {
        requireWhole(raw, components[i]);
      }
      JsonAdapter<Object> adapter = moshi.adapter(components[i].getGenericType());
      members[i] = Member.of(components[i], adapter);
    }
    return brief ? new BriefAdapter(shape, members) : new WholeAdapter(shape, members);
  }

  /** What is written back must not have parts that were not read. */
  private static void requireWhole(Class<?> raw, RecordComponent component) {
    boolean isList = component.getType() == List.class;
    Type type = component.getGenericType();
    Type part = isList ? Types.collectionElementType(type, List.class) : type;
    if (Shape.isBrief(Types.getRawType(part))) {
      throw new IllegalArgumentException(
          raw + " keeps all that came: " + component.getName() + " cannot be brief");
    }
  }
}
