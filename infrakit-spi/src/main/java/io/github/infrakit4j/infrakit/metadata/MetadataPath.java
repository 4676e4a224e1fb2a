package io.github.infrakit4j.infrakit.metadata;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in the tree a value is: names from the root down, such as {@code cluster/size}. An element
 * of an array is named {@code [0]}, {@code [1]} and so on.
 *
 * <p>Paths are always clean (docker/infrakit pkg/types/path.go): no {@code .}, no {@code ..} but at
 * the beginning, and empty names only at the beginning, where a text begins with a slash, and at
 * the end, where it ends with one. Names themselves hold no slash.
 *
 * @param names the names; empty is the root; immutable
 */
public record MetadataPath(List<String> names) {

  /** The whole tree, written {@code .}. */
  public static final MetadataPath ROOT = new MetadataPath(List.of());

  /**
   * Cleans the path.
   *
   * @throws IllegalArgumentException if a name holds a slash
   */
  public MetadataPath {
    for (String name : names) {
      if (name.indexOf('/') >= 0) {
        throw new IllegalArgumentException("A name in a path holds no slash: \"" + name + "\"");
      }
    }
    names = List.copyOf(clean(names));
  }

  /** A path of names. */
  public static MetadataPath of(String... names) {
    return new MetadataPath(List.of(names));
  }

  /** Reads names between slashes; an empty text and {@code .} are the root. */
  public static MetadataPath parse(String text) {
    return text.isEmpty() ? ROOT : new MetadataPath(List.of(text.split("/", -1)));
  }

  /** Whether this is the whole tree. */
  public boolean isRoot() {
    return names.isEmpty();
  }

  /** The path of a value below this one. */
  public MetadataPath child(String name) {
    List<String> longer = new ArrayList<>(names);
    longer.add(name);
    return new MetadataPath(longer);
  }

  /** As it is on the wire: names between slashes, {@code .} for the root. */
  @Override
  public String toString() {
    return names.isEmpty() ? "." : String.join("/", names);
  }

  private static List<String> clean(List<String> names) {
    List<String> clean = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name.equals("..") && !clean.isEmpty()) {
        clean.remove(clean.size() - 1);
      } else if (name.isEmpty() ? i == 0 : !name.equals(".")) {
        clean.add(name);
      }
    }
    String last = names.isEmpty() ? "" : names.get(names.size() - 1);
    boolean below = last.isEmpty() || last.equals(".");
    if (below && names.size() > 1 && !clean.isEmpty()) {
      clean.add("");
    }
    return clean.equals(List.of("")) ? List.of() : clean;
  }
}
