package io.github.infrakit4j.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The lines for a shell in what operators read about the installation. */
final class InstallLines {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

  private InstallLines() {}

  /** Those that begin so, without what is said of them. */
  static List<String> of(String begin) throws IOException {
    return BLOCK
        .matcher(Files.readString(Path.of("../README.md")))
        .results()
        .flatMap(block -> block.group(1).lines())
        .filter(line -> line.startsWith(begin))
        .map(line -> line.replaceAll(" +# .*", ""))
        .toList();
  }
}
