package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonReader;
import io.github.infrakit4j.infrakit.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okio.Okio;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hashes computed by Go: recorded ones of InfraKit's own code, and random documents run through the
 * same steps of Go's library, whose results are in {@code go-config-hashes.txt}.
 */
class ConfigHashTest {

  private static final String MINIMAL =
      "{\"Instance\":{\"Plugin\":\"instance-oneview\",\"Properties\":{}},\"Flavor\":{\"Plugin\":\"vanilla\",\"Properties\":{}}}";
  private static final String MINIMAL_HASH = "p6kgib7mqrwtx6ys2qkcqv2k3ty5nsn6";

  @TestFactory
  List<DynamicTest> recordedHashesAreRepeated() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Map<?, ?> example : examples()) {
      String input = text(example, "Input");
      tests.add(
          DynamicTest.dynamicTest(
              text(example, "Name"),
              () -> assertThat(ConfigHash.of(Json.of(input))).isEqualTo(text(example, "Hash"))));
    }
    assertThat(tests).hasSize(19);
    return tests;
  }

  @Test
  void randomDocumentsHashAsInGo() throws IOException {
    List<String> lines = Lines.of("go-config-hashes.txt");

    assertThat(lines).hasSizeGreaterThan(50);
    for (String line : lines) {
      String[] hashAndInput = line.split("\t", 2);
      assertThat(ConfigHash.of(Json.of(hashAndInput[1]))).as(line).isEqualTo(hashAndInput[0]);
    }
  }

  @Test
  void sectionsEnterTheHashIndentedByFour() {
    assertThat(ConfigHash.form("p", Json.of("{\"b\":[1,{\"x\":null}],\"a\":[]}")))
        .isEqualTo(
            """
            {
                "Plugin": "p",
                "Properties": {
                  "a": [],
                  "b": [
                    1,
                    {
                      "x": null
                    }
                  ]
                }
              }""");
  }

  @Test
  void sectionsMayBeGivenOneByOne() {
    assertThat(ConfigHash.of("instance-oneview", Json.of(" {} "), "vanilla", Json.of("{}")))
        .isEqualTo(ConfigHash.of(Json.of(MINIMAL)))
        .isEqualTo(MINIMAL_HASH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ID\":\"x\",\"Allocation\":{\"Size\":7},\"Updating\":{\"Count\":1},",
        "{\"instance\":{\"plugin\":\"other\"},\"FLAVOR\":null,",
        "{\"Instance\":{\"Plugin\":\"other\",\"Properties\":{\"old\":1}},"
      })
  void onlyTheLastPluginsAndPropertiesCount(String beginning) {
    assertThat(ConfigHash.of(Json.of(MINIMAL.replaceFirst("\\{", beginning.replace("{", "\\{")))))
        .isEqualTo(MINIMAL_HASH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "{\"Instance\":null,\"Flavor\":{\"Properties\":null}}"})
  void missingSectionsHaveNoPluginAndNoProperties(String properties) {
    assertThat(ConfigHash.of(Json.of(properties)))
        .isEqualTo(ConfigHash.of("", Json.NULL, "", Json.NULL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{|unexpected EOF",
        "[]|cannot unmarshal array",
        "{\"Instance\":1}|cannot unmarshal number",
        "{\"Flavor\":{\"Plugin\":[]}}|cannot unmarshal array into Go value of type string",
        "{\"Instance\":{\"Properties\":-1e999}}|cannot unmarshal number -1e999"
      })
  void whatGoCannotReadIsRefused(String properties, String reason) {
    assertThatThrownBy(() -> ConfigHash.of(Json.of(properties)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot hash the group's configuration: ")
        .hasMessageContaining(reason);
  }

  @Test
  void depthHasALimitAndCostsNoStack() {
    String deep = "[".repeat(250) + "]".repeat(250);

    assertThat(ConfigHash.of("p", Json.of(deep), "f", Json.NULL)).hasSize(32);
    assertThatThrownBy(
            () -> ConfigHash.of("p", Json.of(deep.replace("[]", "[[[[[[[]]]]]]]")), "f", Json.NULL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Nesting too deep");
    assertThatThrownBy(() -> ConfigHash.of("p", Json.of("{} {}"), "f", Json.NULL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("after top-level value");
  }

  private static List<Map<?, ?>> examples() throws IOException {
    Path file = Shared.path("infrakit/config-hash-examples.json");
    try (JsonReader in = JsonReader.of(Okio.buffer(Okio.source(file)))) {
      List<?> all = (List<?>) Objects.requireNonNull(in.readJsonValue());
      List<Map<?, ?>> examples = new ArrayList<>();
      all.forEach(e -> examples.add((Map<?, ?>) e));
      return examples;
    }
  }

  private static String text(Map<?, ?> example, String field) {
    return (String) Objects.requireNonNull(example.get(field), field);
  }
}
