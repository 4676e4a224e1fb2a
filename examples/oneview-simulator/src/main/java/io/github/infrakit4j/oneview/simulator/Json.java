package io.github.infrakit4j.oneview.simulator;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists, strings, booleans and exact numbers; members keep their order. */
final class Json {
  private Json() {}

  /** The text is no JSON. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  static @Nullable Object parse(String text) throws Malformed {
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text))) {
      Object value = read(reader);
      if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
        throw new Malformed("text after the end of the JSON value");
      }
      return value;
    } catch (EOFException e) {
      throw new Malformed("the JSON text ends too early");
    } catch (JsonEncodingException | JsonDataException | NumberFormatException e) {
      throw new Malformed(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, @Nullable Object> parseObject(String text) throws Malformed {
    if (parse(text) instanceof Map<?, ?> map) {
      return cast(map);
    }
    throw new Malformed("the JSON value is not an object");
  }

  private static @Nullable Object read(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> readObject(reader);
      case BEGIN_ARRAY -> readArray(reader);
      case NUMBER -> new BigDecimal(reader.nextString());
      case STRING -> reader.nextString();
      case BOOLEAN -> reader.nextBoolean();
      default -> reader.<Object>nextNull();
    };
  }

  private static Map<String, @Nullable Object> readObject(JsonReader reader) throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      map.put(reader.nextName(), read(reader));
    }
    reader.endObject();
    return map;
  }

  private static List<@Nullable Object> readArray(JsonReader reader) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      list.add(read(reader));
    }
    reader.endArray();
    return list;
  }

  static String write(@Nullable Object value) {
    Buffer buffer = new Buffer();
    try (JsonWriter writer = JsonWriter.of(buffer)) {
      writer.setSerializeNulls(true);
      writer.setLenient(true);
      write(writer, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return buffer.readUtf8();
  }

  private static void write(JsonWriter writer, @Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      writer.beginObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        writer.name(String.valueOf(entry.getKey()));
        write(writer, entry.getValue());
      }
      writer.endObject();
    } else if (value instanceof Iterable<?> list) {
      writer.beginArray();
      for (Object element : list) {
        write(writer, element);
      }
      writer.endArray();
    } else if (value instanceof Number number) {
      writer.value(number);
    } else if (value instanceof Boolean flag) {
      writer.value(flag);
    } else {
      writer.value(value == null ? null : value.toString());
    }
  }

  /** An object of the given names and values, in turn. */
  static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return map;
  }

  static List<@Nullable Object> list(@Nullable Object... elements) {
    List<@Nullable Object> list = new ArrayList<>();
    for (Object element : elements) {
      list.add(element);
    }
    return list;
  }

  /** The value at a path of names with dots between, or null where there is none. */
  static @Nullable Object at(Map<String, @Nullable Object> map, String path) {
    if (path.indexOf('.') < 0) {
      return map.get(path);
    }
    Object value = map;
    for (String name : path.split("\\.", -1)) {
      value = value instanceof Map<?, ?> inner ? inner.get(name) : null;
    }
    return value;
  }

  static @Nullable String text(Map<String, @Nullable Object> map, String path) {
    Object value = at(map, path);
    return value == null || value instanceof Map || value instanceof List ? null : value.toString();
  }

  /** Like {@link #text}, with the empty string for what is missing. */
  static String textOrEmpty(Map<String, @Nullable Object> map, String path) {
    String text = text(map, path);
    return text == null ? "" : text;
  }

  static boolean flag(Map<String, @Nullable Object> map, String path) {
    return "true".equals(text(map, path));
  }

  static List<Map<String, @Nullable Object>> objects(
      Map<String, @Nullable Object> map, String path) {
    List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    if (at(map, path) instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof Map<?, ?> inner) {
          objects.add(cast(inner));
        }
      }
    }
    return objects;
  }

  static List<String> texts(Map<String, @Nullable Object> map, String path) {
    return at(map, path) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  @SuppressWarnings("unchecked") // names of JSON objects are strings
  static Map<String, @Nullable Object> cast(Map<?, ?> map) {
    return (Map<String, @Nullable Object>) map;
  }

  /** A copy that shares nothing that can change. */
  static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> map) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((name, value) -> copy.put(name, copyValue(value)));
    return copy;
  }

  static @Nullable Object copyValue(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return copy(cast(map));
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      for (Object element : list) {
        copy.add(copyValue(element));
      }
      return copy;
    }
    return value;
  }
}
