package io.github.infrakit4j.infrakit.rpc;

import java.util.ArrayList;
import java.util.List;

/** Paths of topics as InfraKit cleans them (docker/infrakit pkg/types/path.go). */
final class Topics {

  private Topics() {}

  /** Without empty parts, {@code .} and {@code ..}; {@code "."} if nothing is left. */
  static String clean(String topic) {
    String[] parts = topic.split("/", -1);
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      switch (parts[i]) {
        case "." -> {}
        case "" -> {
          if (i == 0) {
            kept.add("");
          }
        }
        case ".." -> {
          if (kept.isEmpty()) {
            kept.add("..");
          } else {
            kept.remove(kept.size() - 1);
          }
        }
        default -> kept.add(parts[i]);
      }
    }
    String joined = String.join("/", kept);
    return joined.isEmpty() ? "." : joined;
  }
}
