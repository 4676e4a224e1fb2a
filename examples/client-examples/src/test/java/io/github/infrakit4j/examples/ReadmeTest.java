package io.github.infrakit4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The client's README quotes what these programs do, and says how to run them. */
class ReadmeTest {
  private static final Pattern WORK =
      Pattern.compile("  static void [^{]*\\{\n(.*?)\n  }\n", Pattern.DOTALL);

  private static String readme() throws IOException {
    return Files.readString(Path.of("../../oneview-client/README.md"));
  }

  private static String source(Class<?> program) throws IOException {
    return Files.readString(
        Path.of("src/main/java", program.getName().replace('.', '/') + ".java"));
  }

  @Test
  void whatEachProgramDoesIsQuoted() throws IOException {
    for (Class<?> program :
        List.of(
            ListServers.class,
            CreateFromTemplate.class,
            PowerCycle.class,
            SetBootDevice.class,
            WatchEvents.class)) {
      Matcher work = WORK.matcher(source(program).replaceFirst("(?s).*?public static void", ""));
      assertThat(work.find()).as(program.getSimpleName()).isTrue();
      assertThat(readme()).contains("```java\n" + work.group(1) + "\n```");
    }
  }

  @Test
  void eachProgramIsNamedWithItsArguments() throws IOException {
    for (Class<?> program :
        List.of(
            ListServers.class,
            CreateFromTemplate.class,
            PowerCycle.class,
            SetBootDevice.class,
            WatchEvents.class)) {
      Matcher usage = Pattern.compile("Program\\.run\\(\\s*\"([^\"]*)\"").matcher(source(program));
      assertThat(usage.find()).as(program.getSimpleName()).isTrue();
      assertThat(readme()).contains("`" + usage.group(1) + "`");
    }
  }
}
