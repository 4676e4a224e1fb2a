package io.github.infrakit4j.instance.oneview.page;

import io.github.infrakit4j.infrakit.transport.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The page: a few files, which need nothing from anywhere else. */
final class PageFiles {
  private static final String CSS = "text/css; charset=utf-8";
  private static final String JAVASCRIPT = "text/javascript; charset=utf-8";

  private final Map<String, HttpReply> files =
      Map.of(
          "/", file("rack.html", "text/html; charset=utf-8"),
          "/page.css", file("page.css", CSS),
          "/rack.css", file("rack.css", CSS),
          "/plugin.css", file("plugin.css", CSS),
          "/rack.js", file("rack.js", JAVASCRIPT),
          "/model.js", file("model.js", JAVASCRIPT));

  Optional<HttpReply> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  private static HttpReply file(String name, String mediaType) {
    try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new HttpReply(200, Map.of("Content-Type", mediaType), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
