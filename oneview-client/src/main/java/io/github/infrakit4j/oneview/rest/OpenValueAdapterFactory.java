package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes records of the one component {@code String value}: open sets of names, where a
 * value nobody has heard of yet is kept (OneView adds some within an API version), addresses and
 * times.
 */
final class OpenValueAdapterFactory implements JsonAdapter.Factory {
  static boolean isOpenValue(Class<?> type) {
    if (!type.isRecord()) {
      return false;
    }
    RecordComponent[] components = type.getRecordComponents();
    return components.length == 1
        && components[0].getType() == String.class
        && components[0].getName().equals("value");
  }

  @Override
  public @Nullable JsonAdapter<?> create(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    Class<?> raw = Types.getRawType(type);
    return annotations.isEmpty() && isOpenValue(raw) ? new Adapter(Shape.of(raw)) : null;
  }

  private static final class Adapter extends JsonAdapter<Object> {
    private final Shape shape;

    Adapter(Shape shape) {
      this.shape = shape;
    }

    @Override
    public Object fromJson(JsonReader reader) throws IOException {
      return shape.make(new @Nullable Object[] {reader.nextString()});
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Object value) throws IOException {
      writer.value(value == null ? null : (String) shape.get(value, 0));
    }
  }
}
