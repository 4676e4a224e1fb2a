package io.github.infrakit4j.oneview.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What the stub says to a request: whole answers, head and body. */
final class StubAnswers {
  private static final String LIST = "/rest/server-profiles";

  /** Longer lists are made anew each time, so as not to fill the stub's memory. */
  private static final int KEPT_AT_MOST = 10_000;

  private final int total;
  private final int pageSize;
  private final ConcurrentMap<String, byte[]> kept = new ConcurrentHashMap<>();

  StubAnswers(int total, int pageSize) {
    this.total = total;
    this.pageSize = pageSize;
  }

  byte[] answer(String method, String target) {
    if (!method.equals("GET")) {
      return whole(method.equals("POST") ? "{\"sessionID\":\"a-session\"}" : "{}");
    }
    return total > KEPT_AT_MOST ? make(target) : kept.computeIfAbsent(target, this::make);
  }

  private byte[] make(String target) {
    if (target.equals("/rest/version")) {
      return whole("{\"currentVersion\":800,\"minimumVersion\":120}");
    }
    if (isList(target)) {
      return whole(Samples.page(start(target), pageSize, total));
    }
    String path = path(target);
    return whole(Samples.profile(Integer.parseInt(path.substring(path.length() - 8))));
  }

  static boolean isList(String target) {
    return path(target).equals(LIST);
  }

  private static String path(String target) {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  private static int start(String target) {
    int at = target.indexOf("start=");
    int end = at < 0 ? -1 : target.indexOf('&', at);
    return at < 0 ? 0 : Integer.parseInt(target.substring(at + 6, end < 0 ? target.length() : end));
  }

  private static byte[] whole(String body) {
    return whole(body.getBytes(StandardCharsets.UTF_8));
  }

  // One array, so that a small answer is one TLS record.
  private static byte[] whole(byte[] body) {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[start.length + body.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(body, 0, all, start.length, body.length);
    return all;
  }
}
