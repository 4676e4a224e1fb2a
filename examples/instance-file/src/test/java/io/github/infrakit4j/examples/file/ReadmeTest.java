package io.github.infrakit4j.examples.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README of infrakit-spi shows this plugin; it is what is compiled here. */
class ReadmeTest {
  private static final Path SOURCE =
      Path.of("src/main/java/io/github/infrakit4j/examples/file/FileInstances.java");

  @Test
  void quotedPluginIsTheCompiledOne() throws IOException {
    String compiled = Files.readString(SOURCE).split("// readme\n", 2)[1];
    assertThat(Files.readString(Path.of("../../infrakit-spi/README.md"))).contains(compiled);
  }

  @Test
  void itFitsOnAPage() throws IOException {
    assertThat(Files.readAllLines(SOURCE).stream().dropWhile(line -> !line.equals("// readme")))
        .hasSizeLessThan(100);
  }
}
