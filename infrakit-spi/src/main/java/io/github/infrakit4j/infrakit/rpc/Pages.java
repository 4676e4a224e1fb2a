package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.transport.HttpCall;
import io.github.infrakit4j.infrakit.transport.HttpReply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The paths of a plugin's own, by path. */
final class Pages {

  private final Map<String, PluginPage> byPath;
  private final ServerListener listener;

  private Pages(Map<String, PluginPage> byPath, ServerListener listener) {
    this.byPath = byPath;
    this.listener = listener;
  }

  static Pages of(Map<String, PluginPage> byPath, ServerListener listener) {
    return new Pages(new LinkedHashMap<>(byPath), listener);
  }

  /**
   * Checks a path.
   *
   * @throws IllegalArgumentException if it is one of InfraKit's, or not in its shortest form
   */
  static String checked(String path) {
    Objects.requireNonNull(path, "path");
    boolean infrakits =
        path.equals("/") || path.equals("/events") || path.equals("/info") || isBelowInfo(path);
    if (infrakits || !path.startsWith("/") || path.contains("?") || !Target.of(path).isClean()) {
      throw new IllegalArgumentException(
          "A page's path begins with a slash and is none of InfraKit's: \"" + path + "\"");
    }
    return path;
  }

  private static boolean isBelowInfo(String path) {
    return path.startsWith("/info/");
  }

  /** The answer of the page; empty if there is none of that path. */
  Optional<HttpReply> answer(String path, HttpCall call) {
    PluginPage page = byPath.get(path);
    if (page == null) {
      return Optional.empty();
    }
    long start = System.nanoTime();
    try {
      PluginPage.Answer answer =
          page.answer(
              new PluginPage.Request(
                  call.method(), new String(call.body(), StandardCharsets.UTF_8)));
      return Optional.of(HttpReply.text(answer.status(), answer.body()));
    } catch (RuntimeException | Error e) {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      listener.callFailed(call.method() + " " + path, took, e);
      return Optional.of(HttpReply.text(500, "the plugin failed: " + e.getClass().getSimpleName()));
    }
  }
}
