package io.github.infrakit4j.oneview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README lists the calls that the client really makes. */
class CoverageTest {
  private static final String BEGIN = "<!-- coverage: written by CoverageTest -->\n";
  private static final String END = "<!-- end of coverage -->";

  @TempDir private Path folder;

  @Test
  void theTableOfTheReadmeIsWhatGoesOverTheWire() throws IOException {
    Path file = Files.writeString(folder.resolve("bundle.iso"), "bytes");
    String table;
    try (FakeAppliance appliance =
            FakeAppliance.plain().then(404, "{\"errorCode\":\"GENERIC_HTTP_404\"}");
        OneView oneView = appliance.client().build()) {
      Map<String, Set<String>> methods = new Coverage(appliance, file).of(oneView);
      assertThat(methods.get("/rest/server-profiles")).contains("GET", "POST");
      assertThat(methods.get("/rest/server-profiles/{id}"))
          .contains("DELETE", "GET", "PATCH", "PUT");
      table = Coverage.table(methods);
    }
    Path readme = Path.of("README.md");
    String text = Files.readString(readme);
    assertThat(text).contains(BEGIN, END);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    String wanted =
        text.substring(0, begin) + "\n" + table + "\n" + text.substring(text.indexOf(END));
    if (Boolean.getBoolean("coverage.write")) {
      Files.writeString(readme, wanted);
    }
    assertThat(Files.readString(readme))
        .as("the table of README.md; run the test with -Dcoverage.write=true to write it anew")
        .isEqualTo(wanted);
  }
}
