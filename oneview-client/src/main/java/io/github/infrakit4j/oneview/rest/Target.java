package io.github.infrakit4j.oneview.rest;

import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** What a call is made to, in the words of error messages. */
record Target(String method, String path, String address) {
  private static final Set<String> READS = Set.of("GET", "HEAD");

  static final String SESSIONS = "/rest/login-sessions";

  static Target of(Request request) {
    HttpUrl url = request.url();
    String query = url.query() == null ? "" : "?" + url.query();
    return new Target(request.method(), url.encodedPath() + query, address(url));
  }

  /** Host, with the port when it is not the scheme's own, and brackets for IPv6. */
  static String address(HttpUrl url) {
    String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
    return url.port() == HttpUrl.defaultPort(url.scheme()) ? host : host + ":" + url.port();
  }

  boolean reads() {
    return READS.contains(method);
  }

  /** Whether something the caller cares for may change; opening a session is nobody's aim. */
  boolean changes() {
    return !reads() && !path.equals(SESSIONS);
  }

  @Override
  public String toString() {
    return method + " " + path + " on " + address;
  }
}
