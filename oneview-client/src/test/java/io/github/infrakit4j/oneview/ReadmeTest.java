package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README quotes what is compiled and run: {@link ReadmeSnippets}, and the example programs. */
class ReadmeTest {
  private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private static final Path SNIPPETS =
      Path.of("src/test/java/io/github/infrakit4j/oneview/ReadmeSnippets.java");

  /** Run against the simulator there. */
  private static final Path PROGRAMS = Path.of("../examples/client-examples/src/main/java");

  private static String code() throws IOException {
    StringBuilder code = new StringBuilder(Files.readString(SNIPPETS));
    try (Stream<Path> programs = Files.walk(PROGRAMS)) {
      for (Path program : programs.filter(Files::isRegularFile).toList()) {
        code.append(Files.readString(program));
      }
    }
    return squeezed(code.toString());
  }

  @Test
  void everySnippetIsCompiledCode() throws IOException {
    String code = code();
    List<String> snippets =
        SNIPPET
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    assertThat(snippets).hasSizeGreaterThanOrEqualTo(6);
    assertThat(snippets).allSatisfy(snippet -> assertThat(code).contains(squeezed(snippet)));
  }

  @Test
  void theSnippetsWork() {
    String busy =
        "{\"uri\":\"/rest/server-hardware/S1\",\"name\":\"bay 1\",\"state\":\"NoProfileApplied\",\"powerState\":\"On\"}";
    String template = "{\"uri\":\"/rest/server-profile-templates/t1\",\"name\":\"web\"}";
    try (FakeAppliance appliance =
            FakeAppliance.plain()
                .then(200, "{\"members\":[" + template + "]}")
                .then(200, Samples.PROFILE)
                .then(202, Samples.task("Running"))
                .then(200, Samples.task("Completed"))
                .then(200, Samples.PROFILE)
                .then(200, Samples.PROFILE)
                .then(202, Samples.task("Completed"))
                .then(200, "{\"members\":[" + busy + "]}")
                .then(200, "{\"members\":[" + busy + "]}");
        OneView oneView = appliance.client().clock(new SteppedClock()).build()) {
      ReadmeSnippets snippets = new ReadmeSnippets(oneView);
      assertThat(snippets.create(Samples.PROFILE_URI).name()).isEqualTo("web 1");
      snippets.describe(Samples.PROFILE_URI);
      assertThat(snippets.free()).containsExactly("bay 1");
      assertThat(snippets.running()).extracting(ReadmeSnippets.Bay::name).containsExactly("bay 1");
      assertThat(appliance.requests())
          .contains("POST /rest/server-profiles", "PUT /rest/server-profiles/p1");
    }
  }

  private static String squeezed(String code) {
    return code.replaceAll("\\s+", "");
  }
}
