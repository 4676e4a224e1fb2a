package io.github.infrakit4j.oneview.rest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where in a JSON text a reader is. Names that were taken before the reader saw them are missing in
 * what it says about the place.
 */
final class Trail {
  private @Nullable String[] names = new String[16];
  private boolean[] taken = new boolean[16];
  private int[] indexes = new int[16];
  private int depth;

  /** Goes into an object or a list. */
  void enter() {
    if (depth == indexes.length) {
      names = Arrays.copyOf(names, 2 * depth);
      taken = Arrays.copyOf(taken, 2 * depth);
      indexes = Arrays.copyOf(indexes, 2 * depth);
    }
    names[depth++] = null;
  }

  /** Comes to a member of the object. */
  void member(String name, boolean unseen) {
    names[depth - 1] = name;
    taken[depth - 1] = unseen;
  }

  /** Comes to an element of the list. */
  void element(int index) {
    indexes[depth - 1] = index;
  }

  void leave() {
    depth--;
  }

  /** What a reader says about its place, with the names that it has not seen. */
  String complete(String path) {
    String seen = path(true);
    return path.startsWith(seen) ? path(false) + path.substring(seen.length()) : path;
  }

  private String path(boolean onlySeen) {
    StringBuilder path = new StringBuilder("$");
    for (int at = 0; at < depth; at++) {
      if (names[at] == null) {
        path.append('[').append(indexes[at]).append(']');
      } else {
        path.append('.').append(onlySeen && taken[at] ? "" : names[at]);
      }
    }
    return path.toString();
  }
}
