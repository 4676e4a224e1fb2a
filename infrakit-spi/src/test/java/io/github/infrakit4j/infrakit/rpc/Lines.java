package io.github.infrakit4j.infrakit.rpc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Sample files beside the tests. */
final class Lines {

  private Lines() {}

  static List<String> of(String resource) throws IOException {
    try (InputStream in = Objects.requireNonNull(Lines.class.getResourceAsStream(resource))) {
      return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
    }
  }
}
