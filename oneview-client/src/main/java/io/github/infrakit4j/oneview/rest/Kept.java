package io.github.infrakit4j.oneview.rest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The extras of a record while it is read; most nested records have none. */
final class Kept {
  static final ByteString NULL = ByteString.encodeUtf8("null");

  /** From so many on they are looked up by a map. */
  private static final int MANY = 32;

  private String[] names = new String[8];
  private ByteString[] forms = new ByteString[8];
  private int size;
  private @Nullable Map<String, Integer> places;
  private Extras before = Extras.NONE;

  void keep(String name, ByteString form) {
    int at = indexOf(name);
    if (at >= 0) {
      forms[at] = form;
      return;
    }
    if (size == names.length) {
      names = Arrays.copyOf(names, 2 * size);
      forms = Arrays.copyOf(forms, 2 * size);
    }
    if (places != null) {
      places.put(name, size);
    }
    names[size] = name;
    forms[size++] = form;
  }

  void forget(String name) {
    int at = indexOf(name);
    if (at >= 0) {
      size--;
      System.arraycopy(names, at + 1, names, at, size - at);
      System.arraycopy(forms, at + 1, forms, at, size - at);
      places = null;
    }
  }

  private int indexOf(String name) {
    if (size >= MANY) {
      return places().getOrDefault(name, -1);
    }
    for (int at = 0; at < size; at++) {
      if (names[at].equals(name)) {
        return at;
      }
    }
    return -1;
  }

  private Map<String, Integer> places() {
    @Nullable Map<String, Integer> known = places;
    if (known == null) {
      known = new HashMap<>();
      for (int at = 0; at < size; at++) {
        known.put(names[at], at);
      }
      places = known;
    }
    return known;
  }

  /**
   * The extras.
   *
   * @param share whether they may be those of the record before, where they are the same
   */
  Extras extras(boolean share) {
    if (share && before.hasSame(names, forms, size)) {
      return before;
    }
    Extras extras = Extras.of(before.sameNames(names, size), Arrays.copyOf(forms, size));
    before = share ? extras : Extras.NONE;
    return extras;
  }

  void clear() {
    if (size > MANY) {
      names = new String[8];
      forms = new ByteString[8];
      places = null;
    }
    size = 0;
  }
}
