package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTest {
  private static final int LIMIT = 1000;
  private static final InstanceId ID = new InstanceId("web-01kzz");

  private static Marker marker(Map<String, String> tags) {
    return Marker.of(ID, null, Map.of(), tags);
  }

  private static Marker readBack(Marker marker) {
    return Marker.find(marker.writeInto("", LIMIT)).orElseThrow();
  }

  @Test
  void aMarkerReadsAsOneLine() {
    Marker marker =
        Marker.of(
            ID,
            new LogicalId("10.0.0.1"),
            Map.of("cluster", "a"),
            Map.of(Tags.GROUP, "web", "role", "db"));

    assertThat(marker.writeInto(null, LIMIT))
        .isEqualTo(
            "[infrakit:1 @id=\"web-01kzz\" @lid=\"10.0.0.1\" @ns:cluster=\"a\""
                + " infrakit.group=\"web\" role=\"db\"]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a|b",
        "line\nbreak",
        "say \"hi\"",
        "back\\slash",
        "tab\there",
        "größe – 大きさ \uD83D\uDE80",
        "",
        " ",
        "]",
        "[infrakit:1 @id=\"x\"]",
        "a=b",
        "\u0000\u007f\u2028",
        "'; drop",
        "%_*"
      })
  @DisplayName("Scenario 29: odd group names and tags come back as they were")
  void anyValueAndKeyComesBack(String odd) {
    Marker marker =
        Marker.of(
            ID,
            new LogicalId(odd),
            Map.of(odd, odd),
            Map.of(Tags.GROUP, odd, "@" + odd, "v", odd, odd));

    assertThat(readBack(marker)).isEqualTo(marker);
  }

  @Test
  void whatPeopleWroteStaysWhereItWas() {
    Marker before = marker(Map.of(Tags.GROUP, "web"));
    String description = "Rack 7. " + before.writeInto("", LIMIT) + " Ask Bob.";

    String after = marker(Map.of(Tags.GROUP, "web", "role", "db")).writeInto(description, LIMIT);

    assertThat(after).startsWith("Rack 7. [infrakit:1 ").endsWith("role=\"db\"] Ask Bob.");
  }

  @Test
  void aMarkerIsAppendedToTheTemplatesWords() {
    assertThat(marker(Map.of()).writeInto("From the template", LIMIT))
        .isEqualTo("From the template [infrakit:1 @id=\"web-01kzz\"]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my notes",
        "web|p6kg",
        "[infrakit:1 ]",
        "[infrakit:1 @id=\"\"]",
        "[infrakit:1 @id=\"x",
        "[infrakit:1 role=\"db\"]",
        "[infrakit:2 @id=\"x\"]",
        "[infrakit:1 @id=\"\\x\"]",
        "[infrakit:1 @id=\"\\u00\"]"
      })
  @DisplayName("Scenario 33: a human's notes are no marker")
  void whatIsNoMarkerIsNotFound(String description) {
    assertThat(Marker.find(description)).isEmpty();
  }

  @Test
  void aWrappedMarkerIsStillRead() {
    String wrapped = marker(Map.of("role", "db")).writeInto("", LIMIT).replace(" role", "\n  role");

    assertThat(Marker.find(wrapped)).contains(marker(Map.of("role", "db")));
  }

  @Test
  void aBrokenMarkerHidesNoLaterOne() {
    String good = marker(Map.of()).writeInto("", LIMIT);

    assertThat(Marker.find("[infrakit:1 see below] " + good)).contains(marker(Map.of()));
  }

  @Test
  void tagsThatDoNotFitAreLeftToTheLedger() {
    Map<String, String> tags = new TreeMap<>(Map.of(Tags.GROUP, "web", Tags.CONFIG_HASH, "p6kg"));
    tags.put("notes", "x".repeat(2000));

    Marker found = Marker.find(marker(tags).writeInto("Rack 7.", LIMIT)).orElseThrow();

    assertThat(found.tags()).containsOnlyKeys(Tags.GROUP, Tags.CONFIG_HASH);
    assertThat(found.wasShortenedFrom(tags)).isTrue();
    tags.put("notes", "y");
    assertThat(found.wasShortenedFrom(tags)).isFalse();
  }

  @Test
  void groupTagsThatDoNotFitAreRefused() {
    assertThatThrownBy(
            () -> marker(Map.of(Tags.GROUP, "x".repeat(1000))).writeInto("Rack 7.", LIMIT))
        .isInstanceOf(MarkerTooLongException.class)
        .hasMessageContaining("limit is 1000")
        .hasMessageContaining("Annotation")
        .hasMessageContaining("--description-limit");
  }

  @Test
  @DisplayName("Scenario 29: a group name of 300 characters fits")
  void aLongGroupNameFits() {
    Marker marker = marker(Map.of(Tags.GROUP, "g".repeat(300), Tags.CONFIG_HASH, "h".repeat(32)));

    assertThat(readBack(marker)).isEqualTo(marker);
  }
}
