package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.instance.oneview.provisioning.Ailment;
import io.github.infrakit4j.instance.oneview.provisioning.InstanceProperties.OneViewBlock;
import io.github.infrakit4j.instance.oneview.provisioning.Policy;
import io.github.infrakit4j.instance.oneview.provisioning.Takeover;
import io.github.infrakit4j.instance.oneview.provisioning.Timing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluginConfigTest {
  private static final Map<String, String> HOME = Map.of("HOME", "/home/ops");

  /** A certificate and nothing else. */
  static final Path SAMPLE_CA = Path.of("src/test/resources/sample-ca.pem");

  @TempDir private Path directory;

  private static PluginConfig of(Map<String, String> environment) {
    return PluginConfig.from(Map.of(), environment);
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> environment = new HashMap<>(HOME);
    environment.put(name, value);
    return environment;
  }

  @Test
  void defaultsAreThoseOfTheFirstPlugin() {
    PluginConfig config = of(HOME);

    assertThat(config.name()).isEqualTo("instance-oneview");
    assertThat(config.pluginsDirectory()).isEqualTo(Path.of("/home/ops/.infrakit/plugins"));
    assertThat(config.state())
        .isEqualTo(Path.of("/home/ops/.infrakit/state/instance-oneview.json"));
    assertThat(config.log()).isEqualTo(4);
    assertThat(config.timing()).isEqualTo(Timing.DEFAULT);
    assertThat(config.namespace().tags()).isEmpty();
    assertThat(config.connection().missing()).hasSize(3);
  }

  @Test
  void whatAsksForNoPasswordIsForThisMachineAlone() {
    for (Setting setting : List.of(Setting.METRICS, Setting.PAGE)) {
      assertThatThrownBy(
              () ->
                  PluginConfig.from(
                      Map.of(setting, "0.0.0.0:8090"), Map.of("HOME", directory.toString())))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining(setting.shown() + " must be on the loopback interface");
      assertThatThrownBy(
              () ->
                  PluginConfig.from(
                      Map.of(setting, "/p/page.sock", Setting.PLUGINS_DIR, "/p"),
                      Map.of("HOME", directory.toString())))
          .hasMessageContaining(setting.shown() + " must not be in the plugins directory /p");
    }
  }

  @Test
  @DisplayName("Scenario 47: each name, and each alias, has a state file of its own")
  void eachNameHasAStateFileOfItsOwn() {
    assertThat(PluginConfig.from(Map.of(Setting.NAME, "other"), HOME).state())
        .isEqualTo(Path.of("/home/ops/.infrakit/state/other.json"));
    assertThat(ApplianceConfig.stateOf(Path.of("/x/other.json"), "east"))
        .isEqualTo(Path.of("/x/other-east.json"));
  }

  @Test
  void everySettingCanBeChangedByItsVariable() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "x");
    Files.writeString(directory.resolve("options"), "{\"OneViews\":[{\"Alias\":\"east\"}]}");
    Files.writeString(directory.resolve("config"), "{}");
    Map<String, String> environment = new HashMap<>();
    Map<Setting, String> values = changed(file);
    values.forEach((setting, value) -> environment.put(setting.variables().get(0), value));

    PluginConfig config = of(environment);

    assertThat(values.keySet()).containsExactlyInAnyOrder(Setting.values());
    assertThat(config).usingRecursiveComparison().isEqualTo(PluginConfig.from(values, Map.of()));
    assertThat(config.name()).isEqualTo("other");
    assertThat(config.jsonLog()).isTrue();
    assertThat(config.timing())
        .isEqualTo(
            new Timing(
                Duration.ofSeconds(9),
                Duration.ofMillis(100),
                Duration.ofSeconds(11),
                Duration.ofSeconds(12),
                Duration.ofHours(1),
                Duration.ofMinutes(2),
                Duration.ZERO,
                Duration.ofMinutes(3),
                Duration.ofSeconds(4),
                Duration.ofMinutes(90),
                Duration.ofHours(36),
                Duration.ofSeconds(6),
                Duration.ofHours(48)));
    assertThat(config.policy())
        .isEqualTo(
            new Policy(EnumSet.of(Ailment.REMOVED, Ailment.MAINTENANCE), true, true, Takeover.GO));
    assertThat(config.namespace().tags()).isEqualTo(Map.of("cluster", "a", "site", "b"));
    assertThat(config.appliance("").addressWas()).isEqualTo("10.0.0.9");
    assertThat(config.connection().toString()).doesNotContain("hunter2").doesNotContain("token");
  }

  private static Map<Setting, String> changed(Path file) {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    values.put(Setting.NAME, "other");
    values.put(Setting.STATE, "/x/y.json");
    values.put(Setting.LOG, "5");
    values.put(Setting.LOG_FORMAT, "json");
    values.put(Setting.METRICS, "9464");
    values.put(Setting.PAGE, "127.0.0.1:8090");
    values.put(Setting.ADDRESS, "10.0.0.1");
    values.put(Setting.ADDRESS_WAS, "10.0.0.9");
    values.put(Setting.USER, "ops");
    values.put(Setting.PASSWORD, "hunter2");
    values.put(Setting.PASSWORD_FILE, file.toString());
    values.put(Setting.DOMAIN, "ad.example");
    values.put(Setting.SESSION, "token");
    values.put(Setting.API_VERSION, "300");
    values.put(Setting.CA_FILE, SAMPLE_CA.toString());
    values.put(Setting.FINGERPRINT, "ab".repeat(32));
    values.put(Setting.INSECURE, "true");
    values.put(Setting.NAMESPACE, "cluster=a, site=b");
    values.put(Setting.CONFIG, file.resolveSibling("config").toString());
    values.put(Setting.OPTIONS, file.resolveSibling("options").toString());
    values.put(Setting.PLUGINS_DIR, "/plugins");
    values.put(Setting.SOCKET_MODE, "0660");
    values.put(Setting.DESCRIPTION_LIMIT, "4000");
    values.put(Setting.ANSWER, "9s");
    values.put(Setting.FIRST_POLL, "100ms");
    values.put(Setting.LONGEST_POLL, "11s");
    values.put(Setting.SETTLE, "12s");
    values.put(Setting.PROVISION_LIMIT, "1h");
    values.put(Setting.POWER_LIMIT, "2m");
    values.put(Setting.SOFT_OFF, "0");
    values.put(Setting.DESTROY_LIMIT, "3m");
    values.put(Setting.FAILED_SHOWN, "4s");
    values.put(Setting.COOL_DOWN, "1h30m");
    values.put(Setting.LONGEST_COOL_DOWN, "36h");
    values.put(Setting.HEALTH_GRACE, "6s");
    values.put(Setting.LOST_WHEN, "removed, maintenance");
    values.put(Setting.LOST_KEPT, "48h");
    values.put(Setting.IGNORE_ON_DESTROY, "true");
    values.put(Setting.ON_TEMPLATE_DRIFT, "roll");
    values.put(Setting.ADOPT, "go");
    return values;
  }

  @Test
  void flagsComeBeforeOurVariablesAndThoseBeforeTheOldOnes() {
    Map<String, String> environment = with("OV_ADDRESS", "old");
    assertThat(of(environment).connection().address()).isEqualTo("old");
    environment.put("INFRAKIT_ONEVIEW_OVURL", "go");
    assertThat(of(environment).connection().address()).isEqualTo("go");
    assertThat(
            PluginConfig.from(Map.of(Setting.ADDRESS, "flag"), environment).connection().address())
        .isEqualTo("flag");
  }

  @Test
  void infrakitsOwnDirectoriesAreHonoured() {
    assertThat(of(with("INFRAKIT_HOME", "/ik")).pluginsDirectory())
        .isEqualTo(Path.of("/ik/plugins"));
    assertThat(of(with("INFRAKIT_HOME", "/ik")).state())
        .isEqualTo(Path.of("/ik/state/instance-oneview.json"));
    assertThat(of(with("INFRAKIT_PLUGINS_DIR", "/pl")).pluginsDirectory())
        .isEqualTo(Path.of("/pl"));
  }

  @Test
  void everyProblemIsToldAtOnce() {
    Map<String, String> environment = with("INFRAKIT_ONEVIEW_OVADRESS", "x");
    environment.put("INFRAKIT_ONEVIEW_CA_FILE", "/no/such.pem");
    environment.put("INFRAKIT_ONEVIEW_SOFT_OFF", "soon");
    environment.put("INFRAKIT_ONEVIEW_NAMESPACE_TAGS", "x");
    environment.put("INFRAKIT_ONEVIEW_FINGERPRINT", "12");
    environment.put("INFRAKIT_ONEVIEW_SOCKET_MODE", "rw");
    environment.put("INFRAKIT_ONEVIEW_INSECURE", "yes");
    environment.put("INFRAKIT_ONEVIEW_OVAPI", "new");

    assertThatThrownBy(() -> PluginConfig.from(Map.of(Setting.NAME, "a/b"), environment))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("--name must be a file name")
        .hasMessageContaining("INFRAKIT_ONEVIEW_OVADRESS is not a setting")
        .hasMessageContaining("--ca-file /no/such.pem cannot be read")
        .hasMessageContaining("--soft-off must be a time like 500ms, 30s, 10m or 4h, not 'soon'")
        .hasMessageContaining("--namespace must be like key=value,key=value, not 'x'")
        .hasMessageContaining("--fingerprint must be")
        .hasMessageContaining("--socket-mode must be")
        .hasMessageContaining("--insecure must be true or false")
        .hasMessageContaining("--api-version must be a number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hunter2",
        "0hunter2",
        "-----BEGIN hunter2-----\nAAAA\n-----END secret-----\n",
        "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG\n-----END PRIVATE KEY-----\n",
        "-----BEGIN CERTIFICATE-----\nhunt!er2\n-----END CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\n"
      })
  void aCaFileWithoutACertificateIsRefusedAndNotShown(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("ca.pem"), text);

    assertThatThrownBy(() -> PluginConfig.from(Map.of(Setting.CA_FILE, file.toString()), HOME))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("--ca-file " + file + ": the CA text holds no usable certificate")
        .hasMessageContaining("It must be PEM: -----BEGIN CERTIFICATE-----")
        .message()
        .doesNotContain("hunt", "MIIE");
  }

  @Test
  void aCaFileThatCannotBeReadIsRefusedWhereverItIsNamed() {
    for (String file : List.of("/no/such", directory.toString())) {
      assertThatThrownBy(() -> PluginConfig.from(Map.of(Setting.CA_FILE, file), HOME))
          .hasMessage(
              "--ca-file " + file + " cannot be read: give a PEM file that this user may read");
    }
    assertThatThrownBy(
            () ->
                withOptions(
                    "{\"OneViews\":[{\"Alias\":\"east\",\"CAFile\":\"" + directory + "\"}]}"))
        .hasMessageContaining("--ca-file " + directory + " cannot be read");
  }

  @ParameterizedTest
  @CsvSource({"9", "x", "-1", "''"})
  @DisplayName("Scenario 135: log levels are 0 to 5")
  void otherLogLevelsAreRefused(String level) {
    assertThatThrownBy(() -> PluginConfig.from(Map.of(Setting.LOG, level), HOME))
        .hasMessage("--log must be a number from 0 to 5, not '" + level + "'");
  }

  @Test
  @DisplayName("Scenario 135: without HOME the plugin says what to set")
  void withoutHomeThereIsAnError() {
    assertThatThrownBy(() -> of(Map.of()))
        .hasMessageContaining("neither INFRAKIT_HOME nor HOME is set");
  }

  @Test
  void aGroupFileFillsInWhatNoSettingSays() {
    Connection connection =
        of(with("OV_ADDRESS", "set"))
            .connection()
            .orElse(new OneViewBlock("ignored", "ops", "hunter2"));

    assertThat(connection.address()).isEqualTo("set");
    assertThat(connection.user()).isEqualTo("ops");
    assertThat(connection.missing()).isEmpty();
    assertThat(connection.toString()).doesNotContain("hunter2");
  }

  private PluginConfig withOptions(String json) throws IOException {
    Path options = Files.writeString(directory.resolve("options.json"), json);
    close(options);
    return of(with("INFRAKIT_ONEVIEW_OPTIONS", options.toString()));
  }

  private static void close(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  @ParameterizedTest
  @CsvSource({"OVPass,rw-r--r--", "OVPass,rw-r-----", "OVPass,rw----r--", "OVCookie,rw-r--r--"})
  void optionsThatHoldAPasswordAreRefusedWhereOthersMayReadThem(String member, String mode)
      throws IOException {
    Path options =
        Files.writeString(
            directory.resolve("options.json"), "{\"OneViews\":[{\"" + member + "\":\"hunter2\"}]}");
    Files.setPosixFilePermissions(options, PosixFilePermissions.fromString(mode));
    Map<String, String> environment = with("INFRAKIT_ONEVIEW_OPTIONS", options.toString());

    assertThatThrownBy(() -> of(environment))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(
            "holds a password and others may read it: chmod 600 " + options + ", or give")
        .message()
        .doesNotContain("hunter2");
    close(options);
    assertThat(of(environment).appliances()).hasSize(1);
  }

  @Test
  void optionsWithoutAPasswordMayBeReadByAll() throws IOException {
    Path options =
        Files.writeString(
            directory.resolve("options.json"),
            "{\"OneViews\":[{\"OVUrl\":\"https://one\",\"OVPass\":\"\"}]}");
    Files.setPosixFilePermissions(options, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(of(with("INFRAKIT_ONEVIEW_OPTIONS", options.toString())).connection().address())
        .isEqualTo("https://one");
  }

  @Test
  void theOptionsOfTheGoPluginNameSeveralAppliances() throws IOException {
    PluginConfig config =
        withOptions(
            "{\"Namespace\":{\"cluster\":\"a\"},\"OneViews\":["
                + "{\"OVUrl\":\"https://one\",\"OVUser\":\"u\",\"OVPass\":\"hunter2\",\"OVApi\":300},"
                + "{\"Alias\":\"east\",\"OVUrl\":\"https://two\",\"OVUser\":\"u\",\"OVPass\":\"p\","
                + "\"AddressWas\":\"https://deux\","
                + "\"Insecure\":true,\"Namespace\":{\"cluster\":\"b\"}}]}");

    assertThat(config.appliances()).extracting(ApplianceConfig::alias).containsExactly("", "east");
    assertThat(config.connection().address()).isEqualTo("https://one");
    assertThat(config.connection().apiVersion()).isEqualTo(300);
    assertThat(config.namespace().tags()).isEqualTo(Map.of("cluster", "a"));
    ApplianceConfig east = config.appliances().get(1);
    assertThat(east.connection().address()).isEqualTo("https://two");
    assertThat(east.connection().insecure()).isTrue();
    assertThat(east.addressWas()).isEqualTo("https://deux");
    assertThat(config.appliances().get(0).addressWas()).isNull();
    assertThat(east.namespace().tags()).isEqualTo(Map.of("cluster", "b"));
    assertThat(east.state())
        .isEqualTo(Path.of("/home/ops/.infrakit/state/instance-oneview-east.json"));
    assertThat(config.toString()).doesNotContain("hunter2");
  }

  @Test
  void whatTheFileSaysComesAfterTheVariables() throws IOException {
    Path options =
        Files.writeString(
            directory.resolve("options.json"),
            "{\"OneViews\":[{\"OVUrl\":\"https://file\",\"OVUser\":\"u\",\"OVPass\":\"p\"}]}");
    close(options);
    Map<String, String> environment = with("INFRAKIT_ONEVIEW_OPTIONS", options.toString());
    environment.put("OV_ADDRESS", "https://variable");

    assertThat(of(environment).connection().address()).isEqualTo("https://variable");
    assertThat(of(environment).connection().missing()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"OneViews\":[{\"Alias\":\"a\"},{\"Alias\":\"a\"}]};two entries have the Alias a",
        "{\"OneViews\":[{},{}]};two entries have no Alias",
        "{\"OneViews\":[{\"Alias\":\"a/b\"}]};an Alias is made of",
        "{\"OneViews\":[{\"OvUrl\":\"x\"}]};did you mean OVUrl?",
        "{\"OneView\":[]};did you mean OneViews?",
        "{\"OneViews\":[{\"OVApi\":\"x\"}]};OVApi must be a number",
        "{\"OneViews\":7};cannot be read",
        "not json;cannot be read"
      })
  @DisplayName("Scenario 141: two entries of one alias, and options nobody knows, are refused")
  void wrongOptionsAreRefused(String json, String words) {
    assertThatThrownBy(() -> withOptions(json))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(words);
  }
}
