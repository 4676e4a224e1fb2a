package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * What a record was sent beyond its components, kept so that it can be written back as it came.
 *
 * <p>Held are members the record does not know, byte for byte, and the exact form of known members
 * that a component cannot hold: an explicit null, an empty text where a list or an address belongs,
 * a number sent as text. A member absent from the answer is absent here and stays absent.
 *
 * <p>Immutable. {@link #toString} names the members and shows no values.
 */
public final class Extras {
  /** Nothing beyond the components. */
  public static final Extras NONE = new Extras(new String[0], new ByteString[0]);

  private static final ByteString NULL = ByteString.encodeUtf8("null");

  // Arrays and not a map, as most of what a long list takes up is this.
  private final String[] names;
  private final ByteString[] forms;

  private Extras(String[] names, ByteString[] forms) {
    this.names = names;
    this.forms = forms;
  }

  /** Takes both arrays as its own. */
  static Extras of(String[] names, ByteString[] forms) {
    return names.length == 0 ? NONE : new Extras(names, forms);
  }

  /** Whether these are the very extras. */
  @SuppressWarnings("ReferenceEquality") // Looking into the values would cost more than it saves.
  boolean hasSame(String[] otherNames, ByteString[] otherForms, int size) {
    boolean same = size == names.length;
    for (int at = 0; same && at < size; at++) {
      same = forms[at] == otherForms[at] && names[at] == otherNames[at];
    }
    return same;
  }

  /** These names: the array of this object if it holds them. */
  String[] sameNames(String[] otherNames, int size) {
    return Arrays.equals(names, 0, names.length, otherNames, 0, size)
        ? names
        : Arrays.copyOf(otherNames, size);
  }

  /** The names kept, in the order in which they came. */
  public List<String> names() {
    return List.of(names);
  }

  /** The JSON text kept for this member; empty when there is none. */
  public Optional<String> json(String name) {
    return Optional.ofNullable(raw(name)).map(ByteString::utf8);
  }

  /** These extras with an explicit null for a member: how a value is cleared on the appliance. */
  public Extras withNull(String name) {
    return with(name, NULL);
  }

  /**
   * These extras with a further member, or with another value for one.
   *
   * @throws IllegalArgumentException when the text is not one JSON value
   */
  public Extras with(String name, String json) {
    requireJson(name, json);
    return with(name, ByteString.encodeUtf8(json));
  }

  private Extras with(String name, ByteString json) {
    Map<String, ByteString> copy = raw();
    copy.put(Objects.requireNonNull(name, "name"), json);
    return of(copy);
  }

  /** These extras without the named members. */
  public Extras without(String... names) {
    Map<String, ByteString> copy = raw();
    copy.keySet().removeAll(List.of(names));
    return of(copy);
  }

  private static Extras of(Map<String, ByteString> members) {
    return of(members.keySet().toArray(new String[0]), members.values().toArray(new ByteString[0]));
  }

  boolean isEmpty() {
    return names.length == 0;
  }

  @Nullable ByteString raw(String name) {
    for (int at = 0; at < names.length; at++) {
      if (names[at].equals(name)) {
        return forms[at];
      }
    }
    return null;
  }

  /** A copy. */
  Map<String, ByteString> raw() {
    Map<String, ByteString> members = new LinkedHashMap<>();
    for (int at = 0; at < names.length; at++) {
      members.put(names[at], forms[at]);
    }
    return members;
  }

  static void requireJson(String name, String json) {
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json))) {
      reader.skipValue();
      if (reader.peek() == JsonReader.Token.END_DOCUMENT) {
        return;
      }
    } catch (IOException | RuntimeException notJson) {
      throw new IllegalArgumentException("the value for " + name + " is no JSON", notJson);
    }
    throw new IllegalArgumentException("the value for " + name + " is more than one JSON value");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Extras that && raw().equals(that.raw());
  }

  @Override
  public int hashCode() {
    return raw().hashCode();
  }

  /** The names only: values may be anything, secrets too. */
  @Override
  public String toString() {
    return names().toString();
  }
}
