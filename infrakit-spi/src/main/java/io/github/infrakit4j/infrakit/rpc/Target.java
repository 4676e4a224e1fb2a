package io.github.infrakit4j.infrakit.rpc;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The target of a request. Go's router answers a path that is not in its shortest form, such as
 * {@code //}, with a redirect to the one that is.
 *
 * @param path the path as it came, without scheme and host if it had them
 * @param query the query with its question mark, or an empty text
 */
record Target(String path, String query) {

  static Target of(String raw) {
    int mark = raw.indexOf('?');
    String path = mark < 0 ? raw : raw.substring(0, mark);
    String query = mark < 0 ? "" : raw.substring(mark);
    int scheme = path.indexOf("://");
    if (scheme > 0 && path.charAt(0) != '/') {
      int slash = path.indexOf('/', scheme + 3);
      path = slash < 0 ? "/" : path.substring(slash);
    }
    return new Target(path.isEmpty() ? "/" : path, query);
  }

  /** The first value of a parameter; empty if there is none or its escapes are wrong, as in Go. */
  String parameter(String name) {
    String all = query.startsWith("?") ? query.substring(1) : query;
    for (String pair : all.split("&", -1)) {
      int equals = pair.indexOf('=');
      String key = equals < 0 ? pair : pair.substring(0, equals);
      try {
        if (URLDecoder.decode(key, StandardCharsets.UTF_8).equals(name)) {
          return equals < 0
              ? ""
              : URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
        }
      } catch (IllegalArgumentException e) {
        // Not a parameter: the next may be.
      }
    }
    return "";
  }

  boolean isClean() {
    return path.charAt(0) != '/' || path.equals(shortest());
  }

  /** The shortest form, with the query. */
  String cleaned() {
    return shortest() + query;
  }

  private String shortest() {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    String joined = "/" + String.join("/", parts);
    return path.endsWith("/") && !parts.isEmpty() ? joined + "/" : joined;
  }
}
