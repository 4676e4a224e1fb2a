package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.instance.oneview.provisioning.InstanceProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final Pattern PROPERTIES =
      Pattern.compile("\"Properties\": (\\{\"TemplateName\"[^}]*})");

  @Test
  void everySettingIsExplained() throws IOException {
    String text = Files.readString(Path.of("README.md"));

    for (Setting setting : Setting.values()) {
      String flag = setting.flag();
      assertThat(text).contains(flag == null ? setting.variables().get(0) : "--" + flag);
    }
  }

  @Test
  @DisplayName("Scenario 145: the group file in the README is one that the plugin accepts")
  void theGroupFileIsAccepted() throws IOException {
    Matcher matcher = PROPERTIES.matcher(Files.readString(Path.of("../README.md")));

    assertThat(matcher.find()).isTrue();
    InstanceProperties properties = InstanceProperties.parse(Json.of(matcher.group(1)));
    assertThat(properties.warnings()).isEmpty();
    assertThat(properties.powerOn()).isTrue();
  }
}
