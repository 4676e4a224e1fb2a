package io.github.infrakit4j.oneview.rest;

import java.util.Objects;

/**
 * The address of a resource on its appliance, such as {@code /rest/server-profiles/1234}.
 *
 * <p>OneView speaks of everything by such paths: in bodies, in {@code Location} and in {@code
 * nextPageUri}. The value is kept as the appliance wrote it. An empty text in an answer is read as
 * no address at all.
 *
 * @param value what the appliance wrote; see {@link #of} for what callers may write
 */
public record ResourceUri(String value) {
  private static final String ROOT = "/rest/";

  public ResourceUri {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Reads an address from a caller or a header.
   *
   * @param text {@code /rest/…}, or {@code https://host/rest/…} which is cut before {@code /rest/}
   * @throws IllegalArgumentException when there is no {@code /rest/} path in it, or one with {@code
   *     ..}, a blank or a control character
   */
  public static ResourceUri of(String text) {
    return new ResourceUri(checked(Objects.requireNonNull(text, "text")));
  }

  private static String checked(String text) {
    String path = text;
    if (text.startsWith("https://") || text.startsWith("http://")) {
      int at = text.indexOf('/', text.indexOf("://") + 3);
      path = at < 0 ? "" : text.substring(at);
    }
    boolean clean = path.chars().allMatch(c -> c > ' ' && c != 0x7f) && !path.contains("/../");
    if (!path.startsWith(ROOT) || !clean || path.endsWith("/..")) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no address of a OneView resource: expected /rest/…");
    }
    return path;
  }

  /**
   * The path to ask for: the value without scheme and host.
   *
   * @throws IllegalArgumentException when the appliance wrote something that is no such path
   */
  public String path() {
    return checked(value);
  }

  /** The last segment, by which the appliance tells resources of one kind apart. */
  public String id() {
    int query = value.indexOf('?');
    String path = query < 0 ? value : value.substring(0, query);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The value itself. */
  @Override
  public String toString() {
    return value;
  }
}
