package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {
  @TempDir private Path directory;
  private final Map<String, String> environment = new HashMap<>(Map.of("HOME", "/home/ops"));

  private Path write(String json) throws IOException {
    Path file = Files.writeString(directory.resolve("config.json"), json);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    environment.put("INFRAKIT_ONEVIEW_CONFIG", file.toString());
    return file;
  }

  private PluginConfig read() {
    return PluginConfig.from(Map.of(), environment);
  }

  @Test
  void settingsOfEachKindAreRead() throws IOException {
    write(
        "{\"Address\":\"ov.example\",\"User\":\"ops\",\"Log\":5,\"SoftOff\":\"90s\","
            + "\"LostWhen\":[\"removed\",\"maintenance\"],\"IgnoreOnDestroy\":true,"
            + "\"APIVersion\":800,\"Namespace\":{\"cluster\":\"a\",\"site\":\"b\"},"
            + "\"Domain\":null}");

    PluginConfig config = read();

    assertThat(config.connection().address()).isEqualTo("ov.example");
    assertThat(config.connection().apiVersion()).isEqualTo(800);
    assertThat(config.connection().domain()).isNull();
    assertThat(config.log()).isEqualTo(5);
    assertThat(config.timing().softOff()).isEqualTo(Duration.ofSeconds(90));
    assertThat(config.policy().lostWhen()).hasSize(2);
    assertThat(config.policy().ignoreOnDestroy()).isTrue();
    assertThat(config.namespace().tags()).isEqualTo(Map.of("cluster", "a", "site", "b"));
  }

  @Test
  void flagsComeFirstThenOurVariablesThenTheOldOnesThenTheFile() throws IOException {
    write("{\"Address\":\"file\"}");
    assertThat(read().connection().address()).isEqualTo("file");
    environment.put("OV_ADDRESS", "old");
    assertThat(read().connection().address()).isEqualTo("old");
    environment.put("INFRAKIT_ONEVIEW_OVURL", "ours");
    assertThat(read().connection().address()).isEqualTo("ours");
    assertThat(
            PluginConfig.from(Map.of(Setting.ADDRESS, "flag"), environment).connection().address())
        .isEqualTo("flag");
  }

  @Test
  void appliancesAndReferencesAreFilledIn() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "hunter2\n");
    environment.put("EAST_PASS", "hunter3");
    environment.put("SITE", "lab");
    write(
        ("{\"Address\":\"ov.${SITE}.example\",\"Password\":\"${file:%s}\",\"User\":\"a$${b}\","
                + "\"OneViews\":[{\"Alias\":\"east\",\"OVUrl\":\"east.${SITE}\",\"OVUser\":\"u\","
                + "\"OVPass\":\"${EAST_PASS}\"}]}")
            .formatted(secret));

    PluginConfig config = read();

    assertThat(config.connection().address()).isEqualTo("ov.lab.example");
    assertThat(config.connection().password()).isEqualTo("hunter2");
    assertThat(config.connection().user()).isEqualTo("a${b}");
    assertThat(config.appliances()).extracting(ApplianceConfig::alias).containsExactly("", "east");
    assertThat(config.appliances().get(1).connection().password()).isEqualTo("hunter3");
    assertThat(config.toString()).doesNotContain("hunter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"SoftOf\":\"1m\"};SoftOf is no setting; did you mean SoftOff?",
        "{\"OneView\":[]};did you mean OneViews?",
        "{\"OneViews\":[{\"OvUrl\":\"x\"}]};did you mean OVUrl?",
        "{\"OneViews\":[{\"Alias\":\"a\"},{\"Alias\":\"a\"}]};two entries have the Alias a",
        "{\"Address\":\"${NOWHERE}\"};${NOWHERE} is not set",
        "{\"Password\":\"${file:/no/such}\"};${file:/no/such} cannot be read",
        "{\"Password\":\"hunter2\"};holds a password and others may read it: chmod 600",
        "{\"OneViews\":[{\"OVPass\":\"hunter2\"}]};holds a password and others may read it",
        "{\"SoftOff\":\"soon\"};--soft-off must be a time",
        "{\"Log\":9};--log must be a number from 0 to 5, not '9'",
        "[];cannot be read",
        "not json;cannot be read"
      })
  void whatIsWrongIsNamedWithoutSecrets(String json, String words) throws IOException {
    write(json);
    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(words)
        .message()
        .doesNotContain("hunter2");
  }

  @Test
  void aPrivateFileMayHoldThePassword() throws IOException {
    Path file = write("{\"Password\":\"hunter2\"}");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(read().connection().password()).isEqualTo("hunter2");
  }

  @Test
  void appliancesAreListedInOnePlace() throws IOException {
    Path options = Files.writeString(directory.resolve("options.json"), "{\"OneViews\":[]}");
    environment.put("INFRAKIT_ONEVIEW_OPTIONS", options.toString());
    write("{\"OneViews\":[{\"Alias\":\"a\"}]}");
    assertThatThrownBy(this::read).hasMessageContaining("give one of the two");
  }

  @Test
  void aFileThatIsNotThereIsAnError() {
    environment.put("INFRAKIT_ONEVIEW_CONFIG", "/no/such.json");
    assertThatThrownBy(this::read).hasMessageContaining("--config /no/such.json: cannot be read");
  }

  @Test
  void everySettingHasAKeyOfItsOwn() {
    assertThat(ConfigFile.keys()).doesNotHaveDuplicates().hasSize(Setting.values().length - 1);
    assertThat(Setting.SOFT_OFF.key()).isEqualTo("SoftOff");
    assertThat(Setting.CA_FILE.key()).isEqualTo("CAFile");
  }
}
