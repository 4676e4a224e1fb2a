package io.github.infrakit4j.oneview.rest;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
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
  public static final Extras NONE = new Extras(Map.of());

  private static final ByteString NULL = ByteString.encodeUtf8("null");

  private final Map<String, ByteString> members;

  private Extras(Map<String, ByteString> members) {
    this.members = members;
  }

  static Extras of(@Nullable Map<String, ByteString> members) {
    return members == null || members.isEmpty() ? NONE : new Extras(members);
  }

  /** The names kept, in the order in which they came. */
  public List<String> names() {
    return Collections.unmodifiableList(new ArrayList<>(members.keySet()));
  }

  /** The JSON text kept for this member; empty when there is none. */
  public Optional<String> json(String name) {
    return Optional.ofNullable(members.get(name)).map(ByteString::utf8);
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
    Map<String, ByteString> copy = new LinkedHashMap<>(members);
    copy.put(Objects.requireNonNull(name, "name"), json);
    return new Extras(copy);
  }

  /** These extras without the named members. */
  public Extras without(String... names) {
    Map<String, ByteString> copy = new LinkedHashMap<>(members);
    copy.keySet().removeAll(List.of(names));
    return of(copy);
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  @Nullable ByteString raw(String name) {
    return members.get(name);
  }

  Map<String, ByteString> raw() {
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
    return other instanceof Extras that && members.equals(that.members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  /** The names only: values may be anything, secrets too. */
  @Override
  public String toString() {
    return members.keySet().toString();
  }
}
