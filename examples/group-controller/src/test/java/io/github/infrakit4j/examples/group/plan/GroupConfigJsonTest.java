package io.github.infrakit4j.examples.group.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.group.Allocation;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupConfigJsonTest {
  private static final String FULL =
      """
      {"Instance":{"Plugin":"instance-file","Properties":{"Big":9007199254740993}},\
      "Flavor":{"Plugin":"vanilla","Properties":{}},\
      "Allocation":{"Size":2,"LogicalIDs":null},\
      "Updating":{"Duration":"30s","Count":0,"SkipBeforeInstanceDestroy":"drain"}}""";

  @Test
  void aWholeConfigurationComesBackByteForByte() {
    GroupConfig config = GroupConfigJson.read(Json.of(FULL));
    assertThat(config.size()).isEqualTo(2);
    assertThat(config.updating()).isEqualTo(new Updating(Duration.ofSeconds(30), 0, true));
    assertThat(GroupConfigJson.write(config).text()).isEqualTo(FULL);
  }

  @Test
  void namesOfFieldsMatchInAnyCaseAndUnknownOnesAreSkipped() {
    GroupConfig config =
        GroupConfigJson.read(
            Json.of(
                """
                {"zzz": [1, {}], "allocation": {"logicalids": ["10.0.0.1", "10.0.0.2"]},
                 "INSTANCE": {"plugin": "a/b", "Options": 1}, "Updating": null}"""));
    assertThat(config.allocation())
        .isEqualTo(
            Allocation.ofMembers(List.of(new LogicalId("10.0.0.1"), new LogicalId("10.0.0.2"))));
    assertThat(config.size()).isEqualTo(2);
    assertThat(config.instance()).isEqualTo(new PluginUse("a/b", Json.NULL));
    assertThat(config.updating()).isEqualTo(Updating.DEFAULT);
  }

  @Test
  void sizeAndUpdatingMakeNoDifferenceToTheHash() {
    GroupConfig config = GroupConfigJson.read(Json.of(FULL));
    assertThat(config.withSize(9).hash()).isEqualTo(config.hash()).hasSize(32);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | Allocation must not be blank",
        "null | Allocation must not be blank",
        "{\"Allocation\":{\"Size\":0}} | Allocation must not be blank",
        "{\"Allocation\":{\"LogicalIDs\":[]}} | Allocation must not be blank",
        "{\"Allocation\":{\"Size\":1,\"LogicalIDs\":[\"a\"]}} | Only one Allocation method may be used",
        "{\"Allocation\":{\"Size\":1},\"Updating\":{\"Count\":1,\"Duration\":\"1s\"}} | Only one Updating method may be used",
        "{\"Allocation\":{\"Size\":-1}} | Invalid properties: Allocation.Size is -1: give 1 or more",
        "{\"Allocation\":{\"LogicalIDs\":[\"a\",\"a\"]}} | Allocation.LogicalIDs has a name twice: [a, a]",
      })
  void refusesInTheWordsOfInfraKit(String properties, String message) {
    assertThatThrownBy(() -> GroupConfigJson.read(Json.of(properties)))
        .isInstanceOf(PluginException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1] | BEGIN_ARRAY",
        "{\"Allocation\":{\"Size\":\"many\"}} | $.Allocation.Size",
        "{\"Allocation\":{\"Size\":1},\"Updating\":{\"Duration\":\"soon\"}} | \"soon\" is no time",
        "{\"Allocation\":{\"Size\":1}} x | Invalid properties",
      })
  void saysWhereSomethingIsOfTheWrongKind(String properties, String part) {
    assertThatThrownBy(() -> GroupConfigJson.read(Json.of(properties)))
        .isInstanceOf(PluginException.class)
        .hasMessageStartingWith("Invalid properties: ")
        .hasMessageContaining(part);
  }
}
