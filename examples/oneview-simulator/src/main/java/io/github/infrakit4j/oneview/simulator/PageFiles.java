package io.github.infrakit4j.oneview.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import okio.Buffer;
import okio.ByteString;

/** The page: a few files, which need nothing from anywhere else. */
final class PageFiles {
  /** One file, and what a browser is to take it for. */
  record PageFile(ByteString bytes, String mediaType) {
    Buffer body() {
      return new Buffer().write(bytes);
    }
  }

  private final Map<String, PageFile> files =
      Map.of(
          "/", file("rack.html", "text/html; charset=utf-8"),
          "/page.css", file("page.css", "text/css; charset=utf-8"),
          "/rack.css", file("rack.css", "text/css; charset=utf-8"),
          "/rack.js", file("rack.js", "text/javascript; charset=utf-8"),
          "/model.js", file("model.js", "text/javascript; charset=utf-8"));

  Optional<PageFile> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  private static PageFile file(String name, String mediaType) {
    try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new PageFile(ByteString.of(in.readAllBytes()), mediaType);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
