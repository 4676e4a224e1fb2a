package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.oneview.server.BootDevice;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstancePropertiesTest {
  private static InstanceProperties parse(String json) {
    return InstanceProperties.parse(Json.of(json));
  }

  @Test
  @DisplayName("Scenario 16: valid properties are accepted")
  void allPropertiesAreRead() {
    InstanceProperties properties =
        parse(
            "{\"TemplateName\":\"T\",\"ProfileName\":\"Docker\",\"PowerOff\":true,"
                + "\"PowerOn\":true,\"Note\":\"any\"}");

    assertThat(properties.templateName()).isEqualTo("T");
    assertThat(properties.idPrefix()).isEqualTo("Docker");
    assertThat(properties.powerOff()).isTrue();
    assertThat(properties.powerOn()).isTrue();
    assertThat(properties.warnings()).isEmpty();
  }

  @Test
  void thePrefixIsTheTemplatesNameUnlessGiven() {
    assertThat(parse("{\"TemplateName\":\"T\"}").idPrefix()).isEqualTo("T");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"PowerOff\":true}", "null", "[]", "\"T\"", "7"})
  @DisplayName("Scenario 17: a missing TemplateName is named")
  void aMissingTemplateNameIsNamed(String json) {
    assertThatThrownBy(() -> parse(json))
        .isInstanceOf(InvalidPropertiesException.class)
        .hasMessageContaining("TemplateName");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "true", "null", "{}", "[]", "\"\"", "\" \""})
  @DisplayName("Scenario 18: a TemplateName that is no name is named")
  void aTemplateNameOfAnotherKindIsNamed(String value) {
    assertThatThrownBy(() -> parse("{\"TemplateName\":" + value + "}"))
        .isInstanceOf(InvalidPropertiesException.class)
        .hasMessageStartingWith("TemplateName must");
  }

  @ParameterizedTest
  @CsvSource({"TemplatName,TemplateName", "templatename,TemplateName", "Poweroff,PowerOff"})
  @DisplayName("Scenario 19: a misspelt property is named, with what was meant")
  void aMisspeltPropertyIsRefused(String name, String meant) {
    assertThatThrownBy(() -> parse("{\"TemplateName\":\"T\",\"" + name + "\":true}"))
        .isInstanceOf(InvalidPropertiesException.class)
        .hasMessage(name + " is not a property; did you mean " + meant + "?");
  }

  @Test
  @DisplayName("Scenario 19: a property nobody knows is warned of")
  void anUnknownPropertyIsWarnedOf() {
    assertThat(parse("{\"TemplateName\":\"T\",\"Colour\":\"red\"}").warnings())
        .containsExactly("Colour is not a property of this plugin and is ignored");
  }

  @Test
  void everyProblemIsToldAtOnce() {
    assertThatThrownBy(() -> parse("{\"TemplateName\":7,\"PowerOff\":1,\"OneView\":[]}"))
        .hasMessageContaining("TemplateName must be a string, not 7")
        .hasMessageContaining("PowerOff must be true or false, not 1")
        .hasMessageContaining("OneView must be an object, not an array");
  }

  @ParameterizedTest
  @CsvSource({"true,true", "\"true\",true", "\"False\",false", "null,false"})
  @DisplayName("Scenario 65: PowerOff as a word in quotes means what it says")
  void powerOffMayBeQuoted(String value, boolean expected) {
    String json = "{\"TemplateName\":\"T\",\"PowerOff\":" + value.replace("'", "\"") + "}";

    assertThat(parse(json).powerOff()).isEqualTo(expected);
  }

  @Test
  void powerOffThatIsNeitherIsNamed() {
    assertThatThrownBy(() -> parse("{\"TemplateName\":\"T\",\"PowerOff\":\"yes\"}"))
        .hasMessage("PowerOff must be true or false, not \"yes\"");
  }

  @Test
  void credentialsInAGroupFileAreWarnedOfAndNeverShown() {
    InstanceProperties properties =
        parse(
            "{\"TemplateName\":\"T\",\"OneView\":{\"OneViewAddress\":\"a\","
                + "\"OneViewUsername\":\"u\",\"OneViewPassword\":\"hunter2\"}}");

    assertThat(properties.warnings()).hasSize(3);
    assertThat(properties.toString()).doesNotContain("hunter2");
  }

  @Test
  void propertiesThatAreNoJsonAreRefused() {
    assertThatThrownBy(() -> parse("{\"TemplateName\":"))
        .isInstanceOf(InvalidPropertiesException.class)
        .hasMessageContaining("not valid JSON");
  }

  @Test
  void whatFewGroupsSayIsReadToo() {
    InstanceProperties properties =
        parse(
            "{\"TemplateName\":\"T\",\"IgnoreOnDestroy\":true,\"OnTemplateDrift\":\"roll\","
                + "\"Annotation\":\"owner bob\",\"BootDevice\":\"PXE\",\"OneTime\":true,"
                + "\"Placement\":{\"Server\":\"h1\",\"Enclosures\":[\"e1\",\"e2\"],"
                + "\"Labels\":\"web\",\"Scope\":\"production\","
                + "\"Arrange\":\"spread\",\"OnlyHealthy\":true,\"Firmware\":\"U32\"}}");

    assertThat(properties.ignoreOnDestroy()).isTrue();
    assertThat(properties.rollOnDrift()).isTrue();
    assertThat(properties.annotation()).isEqualTo("owner bob");
    assertThat(properties.boot()).isEqualTo(new BootWish(BootDevice.PXE, true));
    assertThat(properties.placement())
        .isEqualTo(
            new PlacementRules(
                "h1",
                false,
                List.of("e1", "e2"),
                List.of("web"),
                "production",
                PlacementRules.Arrange.SPREAD,
                true,
                "U32"));
  }

  @Test
  void whatIsNotSaidIsLeftToThePolicy() {
    InstanceProperties properties = parse("{\"TemplateName\":\"T\"}");

    assertThat(properties.ignoreOnDestroy()).isNull();
    assertThat(properties.rollOnDrift()).isNull();
    assertThat(properties.placement()).isEqualTo(PlacementRules.ANY);
    assertThat(properties.boot()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'\"OneTime\":true';OneTime needs a BootDevice",
        "'\"OneTime\":true,\"BootDevice\":\"Floppy\"';cannot be booted from just once",
        "'\"OnTemplateDrift\":\"rol\"';OnTemplateDrift must be report or roll, not rol",
        "'\"Placement\":7';Placement must be an object, not 7",
        "'\"Placement\":{\"Sever\":\"x\"}';did you mean Server?",
        "'\"Placement\":{\"Arrange\":\"x\"}';Arrange must be by-name or spread or pack, not x",
        "'\"Placement\":{\"Enclosures\":[7]}';Enclosures must be a string, not 7",
        "'\"Placement\":{\"Server\":\"x\",\"ByLogicalID\":true}';give one of them",
        "'\"Annotation\":\"[infrakit:1 @id]\"';Annotation must not contain [infrakit:1",
        "'\"ProfileName\":\"web\\n\"';ProfileName must be one line of text",
        "'\"ProfileName\":\"a\\u0000b\"';ProfileName must be one line of text",
        "'\"ProfileName\":\"a\\u0085b\"';ProfileName must be one line of text",
        "'\"ProfileName\":\"a\\u2028b\"';ProfileName must be one line of text",
        "'\"ProfileName\":\"a\\ud83d\"';ProfileName must be one line of text",
        "'\"ProfileName\":\" \"';ProfileName must not be blank",
        "'\"BootDevice\":\"PXE\\n\"';BootDevice must be one line of text",
        "'\"BootDevice\":\"\"';BootDevice must not be blank"
      })
  void whatMakesNoSenseIsRefused(String members, String words) {
    assertThatThrownBy(() -> parse("{\"TemplateName\":\"T\"," + members + "}"))
        .isInstanceOf(InvalidPropertiesException.class)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"web tier", "Ironic [0dc0c4a8]", "größe", "\uD83D\uDE80", "a|b"})
  void aProfileNameMayHaveAnyCharactersOfALine(String name) {
    assertThat(parse("{\"TemplateName\":\"T\",\"ProfileName\":\"" + name + "\"}").idPrefix())
        .isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CD", "Floppy", "USB", "HardDisk", "PXE", "FibreChannelHba"})
  void knownBootDevicesAreTakenWithoutAWord(String device) {
    InstanceProperties properties =
        parse("{\"TemplateName\":\"T\",\"BootDevice\":\"" + device + "\"}");

    assertThat(properties.boot()).isEqualTo(new BootWish(new BootDevice(device), false));
    assertThat(properties.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP,''",
    "HDD,''",
    "pxe,'; did you mean PXE?'",
    "Harddisk,'; did you mean HardDisk?'"
  })
  void aBootDeviceThatOnlyTheApplianceMayKnowIsTakenWithAWarning(String device, String guess) {
    InstanceProperties properties =
        parse("{\"TemplateName\":\"T\",\"BootDevice\":\"" + device + "\"}");

    assertThat(properties.boot()).isEqualTo(new BootWish(new BootDevice(device), false));
    assertThat(properties.warnings())
        .containsExactly(
            "BootDevice "
                + device
                + " is none of CD, Floppy, USB, HardDisk, PXE and FibreChannelHba: the appliance"
                + " may refuse it"
                + guess);
  }
}
