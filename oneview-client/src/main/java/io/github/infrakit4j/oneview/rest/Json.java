package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * JSON of an appliance, to and from records that keep {@link Extras}: what came is written back
 * whole.
 *
 * <p>For bodies kept in files or sent by other means; the calls of this client do it by themselves.
 */
public final class Json {
  private static final Moshi MOSHI =
      new Moshi.Builder()
          .add(AnyJson.class, new AnyJson.Adapter())
          .add(Json::patches)
          .add(new OpenValueAdapterFactory())
          .add(new ListAdapterFactory())
          .add(new PageAdapterFactory())
          .add(new RecordAdapterFactory())
          .build();

  private Json() {}

  private static @Nullable JsonAdapter<?> patches(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    Type list = Types.newParameterizedType(List.class, PatchOperation.class);
    return type == JsonPatch.class ? new JsonPatch.Adapter(moshi.adapter(list)) : null;
  }

  static <T> JsonAdapter<T> adapter(Type type) {
    return MOSHI.adapter(type);
  }

  /**
   * Reads a record.
   *
   * @throws IllegalArgumentException when the text is not JSON or not of this shape; the message
   *     has the path
   */
  public static <T> T read(Class<T> type, String json) {
    JsonAdapter<T> adapter = adapter(type);
    Buffer source = new Buffer().write(json.getBytes(StandardCharsets.UTF_8));
    try {
      return Objects.requireNonNull(parse(source, adapter), "null");
    } catch (IOException | RuntimeException odd) {
      throw new IllegalArgumentException(
          "no JSON of a " + type.getSimpleName() + ": " + JsonConverters.words(odd), odd);
    }
  }

  /**
   * Reads one JSON value.
   *
   * @throws JsonDataException when it is of another shape, or there is more
   */
  static <T> @Nullable T parse(BufferedSource source, JsonAdapter<T> adapter) throws IOException {
    try (Decoding decoding = new Decoding(source)) {
      try {
        @Nullable T value = adapter.fromJson(decoding.reader());
        if (decoding.reader().peek() != JsonReader.Token.END_DOCUMENT) {
          throw new JsonDataException("there is more after the JSON value");
        }
        decoding.done();
        return value;
      } catch (JsonDataException odd) {
        throw new JsonDataException(decoding.placed(odd), odd);
      } catch (JsonEncodingException malformed) {
        throw new JsonEncodingException(decoding.placed(malformed));
      }
    }
  }

  /** Writes a record as it would be sent. */
  public static String write(Record record) {
    return adapter(record.getClass()).toJson(record);
  }
}
