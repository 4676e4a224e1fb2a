package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, by name in any case. What is absent or null has its zero value; a
 * value of the wrong kind is a {@link WireReader.MismatchException} when it is read.
 */
final class Fields {

  private static final Fields NONE = new Fields(Map.of());

  private final Map<String, Json> values;

  private Fields(Map<String, Json> values) {
    this.values = values;
  }

  /** An object without fields. */
  static Fields none() {
    return NONE;
  }

  /** Reads an object; a null is one without fields. */
  static Fields read(WireReader in) throws IOException {
    Map<String, Json> values = new LinkedHashMap<>();
    in.object(
        "struct",
        (name, value) -> {
          values.put(name, value.any());
          return true;
        });
    return new Fields(values);
  }

  /** The value as it came; {@link Json#NULL} when it is absent. */
  Json any(String name) {
    return values.getOrDefault(name.toLowerCase(Locale.ROOT), Json.NULL);
  }

  /** Whether the field is there, be it null. */
  boolean has(String name) {
    return values.containsKey(name.toLowerCase(Locale.ROOT));
  }

  @Nullable Json nullableAny(String name) {
    Json value = any(name);
    return value.isNull() ? null : value;
  }

  String string(String name) throws IOException {
    return reader(name).string();
  }

  @Nullable String nullableString(String name) throws IOException {
    return reader(name).nullableString();
  }

  boolean bool(String name) throws IOException {
    return reader(name).bool();
  }

  /** A number that fits an int; Go's are wider, but sizes and ports that large are mistakes. */
  int integer(String name) throws IOException {
    return Math.toIntExact(number(name, Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  /** Go's {@code uint}, up to the largest int. */
  int unsigned(String name) throws IOException {
    return Math.toIntExact(number(name, 0, Integer.MAX_VALUE));
  }

  long number(String name) throws IOException {
    return number(name, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private long number(String name, long least, long most) throws IOException {
    long value = reader(name).integer();
    if (value < least || value > most) {
      throw new WireReader.MismatchException(
          "json: cannot unmarshal number %d into Go struct field %s".formatted(value, name));
    }
    return value;
  }

  Map<String, String> stringMap(String name) throws IOException {
    return reader(name).stringMap();
  }

  /** The elements of an array, read one by one. */
  <T> List<T> list(String name, WireReader.ItemReader<T> items) throws IOException {
    return reader(name).list("[]" + name, items);
  }

  /** The objects of an array, read one by one. */
  <T> List<T> objects(String name, Reader<T> item) throws IOException {
    return list(name, in -> item.read(read(in)));
  }

  /** An object; if it is absent or null, what an object without fields is read as. */
  <T> T object(String name, Reader<T> object) throws IOException {
    return object.read(read(reader(name)));
  }

  /** An object, or null. */
  <T> @Nullable T nullableObject(String name, Reader<T> object) throws IOException {
    return any(name).isNull() ? null : object(name, object);
  }

  private WireReader reader(String name) {
    return new WireReader(any(name).text());
  }

  /** Makes a value out of fields. */
  @FunctionalInterface
  interface Reader<T> {

    T read(Fields fields) throws IOException;
  }
}
