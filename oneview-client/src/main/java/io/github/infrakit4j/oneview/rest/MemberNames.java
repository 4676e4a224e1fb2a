package io.github.infrakit4j.oneview.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The names a record is read by: those of its components, and behind them those of members met that
 * it does not know.
 *
 * <p>An appliance writes members in the same order each time. The name that followed last time is
 * tried first, and read without making a text of it.
 */
final class MemberNames {
  /** An appliance that makes up names must not fill the memory. */
  private static final int MOST = 64;

  private final Function<String, Field> stranger;
  private final Field[] fields;
  private final int components;
  private final Map<String, Integer> places = new HashMap<>();
  private final byte[][] json;
  private final int[] following;

  private MemberNames(Function<String, Field> stranger, Field[] fields, int components) {
    this.stranger = stranger;
    this.fields = fields;
    this.components = components;
    json = new byte[fields.length][];
    for (int place = 0; place < fields.length; place++) {
      places.put(fields[place].name(), place);
      json[place] = json(fields[place].name());
    }
    following = IntStream.rangeClosed(0, fields.length).toArray(); // at first as declared
    following[fields.length] = -1;
  }

  /**
   * The names of components.
   *
   * @param stranger what becomes of a member of another name that will be met again
   */
  static MemberNames of(Function<String, Field> stranger, Field... components) {
    return new MemberNames(stranger, components, components.length);
  }

  // A name that would be escaped is none to be met as it stands.
  private static byte[] json(String name) {
    return (name + '"').getBytes(StandardCharsets.UTF_8);
  }

  /** These names and one more, unless it is among them already: another thread may have met it. */
  MemberNames and(String met) {
    if (places.containsKey(met) || fields.length - components >= MOST) {
      return this;
    }
    Field[] more = Arrays.copyOf(fields, fields.length + 1, Field[].class);
    more[fields.length] = stranger.apply(met);
    MemberNames names = new MemberNames(stranger, more, components);
    System.arraycopy(following, 0, names.following, 0, following.length);
    return names;
  }

  Field field(int place) {
    return fields[place];
  }

  /** A name with its closing quote. */
  byte[] json(int place) {
    return json[place];
  }

  /** The place of the name that followed this one last time; -1 when that is not known. */
  int following(int before) {
    return following[before + 1];
  }

  /** The place of a name; -1 when it is not among these. */
  int place(String name) {
    return places.getOrDefault(name, -1);
  }

  /**
   * Reads the name that comes next if it is the one that followed last time.
   *
   * @param before the place of the name before; -1 at the start
   * @return its place; -1 when it is another, which is not read then
   */
  int guess(Decoding decoding, int before) throws IOException {
    int place = following[before + 1];
    return place >= 0 && decoding.takeName(json[place]) ? place : -1;
  }

  // Racing threads at worst guess wrong.
  void follow(int before, int place) {
    following[before + 1] = place;
  }

  /** All names, in the order of their places. */
  List<String> all() {
    return Arrays.stream(fields).map(Field::name).toList();
  }
}
