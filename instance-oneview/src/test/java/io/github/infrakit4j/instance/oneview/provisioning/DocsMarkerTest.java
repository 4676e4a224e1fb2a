package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.Tags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The markers that an operator is told to write are markers. */
class DocsMarkerTest {
  private static final List<Map<String, String>> NAMESPACES =
      List.of(Map.of(), Map.of("cluster", "a"));

  @Test
  void theMarkersToBeWrittenByHandAreRead() throws IOException {
    List<Marker> markers =
        Files.readAllLines(Path.of("docs/migrate-from-go.md")).stream()
            .map(String::strip)
            .filter(line -> line.startsWith(MarkerText.OPENING))
            .map(line -> Marker.find(line).orElseThrow())
            .toList();

    assertThat(markers).extracting(Marker::namespace).isEqualTo(NAMESPACES);
    for (Marker marker : markers) {
      assertThat(marker.id().value()).startsWith("InfraKit-");
      assertThat(marker.tags())
          .containsOnly(Map.entry(Tags.GROUP, "web"), Map.entry(Tags.CONFIG_HASH, "bootstrap"));
    }
  }
}
