package io.github.infrakit4j.instance.oneview;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.instance.oneview.operator.Document;
import io.github.infrakit4j.instance.oneview.provisioning.InstanceProperties;
import io.github.infrakit4j.instance.oneview.provisioning.InvalidPropertiesException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas take what the program takes, and refuse what it refuses. */
class SchemaTest {
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final Pattern EXAMPLE =
      Pattern.compile("```json\\n(\\{\"(?:Address|Namespace)\".*?)```", Pattern.DOTALL);
  private static final Pattern PROPERTIES =
      Pattern.compile("\"Properties\": (\\{\"TemplateName\"[^}]*})");

  @TempDir private Path directory;

  private static String printed(String which) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out, true);
    assertThat(new Main(Map.of(), writer, writer).run("schema", which)).isZero();
    return out.toString();
  }

  private static Set<ValidationMessage> complaints(String which, String json) {
    JsonSchema schema = FACTORY.getSchema(printed(which));
    return schema.validate(json, InputFormat.JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"config", "properties"})
  void theFilesInTheDocsAreThoseOfTheProgramAndSchemas(String which) throws IOException {
    Path file = Path.of("docs", which + ".schema.json");
    String printed = printed(which);
    if (Boolean.getBoolean("schema.write")) {
      Files.writeString(file, printed);
    }
    assertThat(Files.readString(file))
        .as("%s; run the test with -Dschema.write=true to write it anew", file)
        .isEqualTo(printed);
    JsonSchema meta = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012));
    assertThat(meta.validate(printed, InputFormat.JSON)).isEmpty();
    assertThat(meta.validate("{\"type\":\"strin\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void everySettingAndPropertyIsInItWithItsMeaning() {
    Document config = Objects.requireNonNull(Document.read(printed("config")).object("properties"));
    for (Setting setting : Setting.values()) {
      if (setting != Setting.CONFIG) {
        assertThat(Objects.requireNonNull(config.object(setting.key())).words("description"))
            .startsWith(setting.help());
      }
    }
    Document properties =
        Objects.requireNonNull(Document.read(printed("properties")).object("properties"));
    for (String name : InstanceProperties.names()) {
      assertThat(properties.object(name)).as(name).isNotNull();
    }
  }

  private boolean isRead(String json) throws IOException {
    Path file = Files.writeString(directory.resolve("c.json"), json);
    Map<String, String> environment =
        new HashMap<>(Map.of("HOME", "/home/ops", "WHERE", "ov.example"));
    try {
      PluginConfig.from(Map.of(Setting.CONFIG, file.toString()), environment);
      return true;
    } catch (ConfigException wrong) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"$schema\":\"config.schema.json\",\"Address\":\"https://ov.example\"}",
        "{\"Address\":\"${WHERE}\",\"User\":\"ops\",\"Domain\":null}",
        "{\"Log\":5,\"LogFormat\":\"json\",\"Metrics\":\"9464\",\"Page\":\"127.0.0.1:8090\"}",
        "{\"Log\":\"5\",\"APIVersion\":800,\"DescriptionLimit\":\"500\",\"SocketMode\":\"0660\"}",
        "{\"SoftOff\":\"1h30m\",\"LostKept\":0,\"Answer\":\"500ms\",\"CoolDown\":\"0\"}",
        "{\"LostWhen\":[\"critical\",\"maintenance\"]}",
        "{\"LostWhen\":[\"never\"]}",
        "{\"LostWhen\":\"critical,"
            + " removed\",\"Adopt\":\"go-bootstrap\",\"OnTemplateDrift\":\"roll\"}",
        "{\"Insecure\":true,\"IgnoreOnDestroy\":\"false\"}",
        "{\"Namespace\":{\"cluster\":\"a\",\"site\":\"b\"}}",
        "{\"Namespace\":\"cluster=a,site=b\",\"Name\":\"oneview-2\"}",
        "{\"Namespace\":\"\"}",
        "{\"OneViews\":[{\"OVUrl\":\"x\"},{\"Alias\":\"east\",\"OVUrl\":\"e\",\"OVApi\":800,"
            + "\"Insecure\":true,\"Domain\":null,\"Namespace\":{\"a\":\"b\"}}]}",
      })
  void whatTheConfigFileMaySayIsTakenByBoth(String json) throws IOException {
    assertThat(complaints("config", json)).isEmpty();
    assertThat(isRead(json)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"SoftOf\":\"1m\"}",
        "{\"Config\":\"c.json\"}",
        "{\"OneView\":[]}",
        "{\"SoftOff\":\"soon\"}",
        "{\"SoftOff\":\"1 h\"}",
        "{\"SoftOff\":90}",
        "{\"Log\":9}",
        "{\"Log\":-1}",
        "{\"Log\":\"debug\"}",
        "{\"LogFormat\":\"xml\"}",
        "{\"APIVersion\":20}",
        "{\"DescriptionLimit\":5}",
        "{\"SocketMode\":\"rw\"}",
        "{\"Fingerprint\":\"abc\"}",
        "{\"Insecure\":\"yes\"}",
        "{\"LostWhen\":[\"bored\"]}",
        "{\"LostWhen\":[\"never\",\"critical\"]}",
        "{\"LostWhen\":\"critical;removed\"}",
        "{\"OnTemplateDrift\":\"ignore\"}",
        "{\"Adopt\":\"all\"}",
        "{\"Name\":\"a/b\"}",
        "{\"Name\":\".hidden\"}",
        "{\"Namespace\":{\"a\":\"b,c\"}}",
        "{\"Namespace\":{\"a=b\":\"c\"}}",
        "{\"Namespace\":\"cluster\"}",
        "{\"OneViews\":{}}",
        "{\"OneViews\":[{\"OvUrl\":\"x\"}]}",
        "{\"OneViews\":[{\"Alias\":\"a b\"}]}",
        "{\"OneViews\":[{\"OVApi\":\"new\"}]}",
        "{\"OneViews\":[{\"Alias\":\"a\",\"Namespace\":{\"a\":[]}}]}"
      })
  void whatTheConfigFileMayNotSayIsRefusedByBoth(String json) throws IOException {
    assertThat(isRead(json)).as("the program").isFalse();
    assertThat(complaints("config", json)).as("the schema").isNotEmpty();
  }

  @Test
  void theFilesInTheReadmeAreTaken() throws IOException {
    Matcher examples = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
    int found = 0;
    while (examples.find()) {
      found++;
      assertThat(complaints("config", examples.group(1))).as(examples.group()).isEmpty();
    }
    assertThat(found).isEqualTo(2);
    Matcher properties = PROPERTIES.matcher(Files.readString(Path.of("../README.md")));
    assertThat(properties.find()).isTrue();
    assertThat(complaints("properties", properties.group(1))).isEmpty();
  }

  private static boolean isAccepted(String json) {
    try {
      return InstanceProperties.parse(Json.of(json)).warnings().stream()
          .noneMatch(warning -> warning.contains("is not a property"));
    } catch (InvalidPropertiesException wrong) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"TemplateName\":\"T\"}",
        "{\"TemplateName\":\"T\",\"ProfileName\":\"web\",\"PowerOff\":true,\"PowerOn\":\"TRUE\","
            + "\"IgnoreOnDestroy\":null,\"OnTemplateDrift\":\"roll\",\"Annotation\":\"ask Bob\"}",
        "{\"TemplateName\":\"T\",\"BootDevice\":\"PXE\",\"OneTime\":true}",
        "{\"TemplateName\":\"T\",\"BootDevice\":\"FibreChannelHba\",\"OneTime\":false}",
        "{\"TemplateName\":\"T\",\"Placement\":{\"Server\":\"h1\",\"Enclosures\":[\"e1\",\"e2\"],"
            + "\"Labels\":\"fast\",\"Scope\":\"s\",\"Arrange\":\"spread\",\"OnlyHealthy\":true,"
            + "\"Firmware\":\"U32\",\"ByLogicalID\":false}}",
        "{\"TemplateName\":\"T\",\"Placement\":{\"ByLogicalID\":true}}",
        "{\"TemplateName\":\"T\",\"Note\":7,\"Networks\":[],\"unique\":1}",
        "{\"TemplateName\":\"T\",\"OneView\":{\"OneViewAddress\":\"a\",\"OneViewUsername\":\"u\","
            + "\"OneViewPassword\":\"p\"}}",
        "{\"TemplateName\":\"T\",\"OneView\":null}",
      })
  void whatPropertiesMaySayIsTakenByBoth(String json) {
    assertThat(complaints("properties", json)).isEmpty();
    assertThat(isAccepted(json)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{\"TemplateName\":\" \"}",
        "{\"TemplateName\":7}",
        "{\"TemplateNam\":\"T\"}",
        "{\"TemplateName\":\"T\",\"Colour\":\"red\"}",
        "{\"TemplateName\":\"T\",\"ProfileName\":\"a\\nb\"}",
        "{\"TemplateName\":\"T\",\"BootDevice\":\"PXE\\t\"}",
        "{\"TemplateName\":\"T\",\"PowerOff\":\"yes\"}",
        "{\"TemplateName\":\"T\",\"PowerOff\":1}",
        "{\"TemplateName\":\"T\",\"OnTemplateDrift\":\"ignore\"}",
        "{\"TemplateName\":\"T\",\"Annotation\":\"[infrakit:1 x\"}",
        "{\"TemplateName\":\"T\",\"OneTime\":true}",
        "{\"TemplateName\":\"T\",\"OneTime\":\"True\",\"BootDevice\":\"FibreChannelHba\"}",
        "{\"TemplateName\":\"T\",\"Placement\":[]}",
        "{\"TemplateName\":\"T\",\"Placement\":{\"Arrange\":\"random\"}}",
        "{\"TemplateName\":\"T\",\"Placement\":{\"Server\":\"h1\",\"ByLogicalID\":true}}",
        "{\"TemplateName\":\"T\",\"Placement\":{\"Labels\":[\"it's\"]}}",
        "{\"TemplateName\":\"T\",\"Placement\":{\"Labels\":[\"a\\\\b\"]}}",
        "{\"TemplateName\":\"T\",\"Placement\":{\"Labels\":[\"a\\nb\"]}}",
        "{\"TemplateName\":\"T\",\"Placement\":{\"Labels\":\" \"}}",
        "{\"TemplateName\":\"T\",\"Placement\":{\"Enclosure\":\"e1\"}}",
        "{\"TemplateName\":\"T\",\"Placement\":{\"Enclosures\":[7]}}",
        "{\"TemplateName\":\"T\",\"OneView\":\"a\"}",
        "{\"TemplateName\":\"T\",\"OneView\":{\"OneViewAddress\":7}}"
      })
  void whatPropertiesMayNotSayIsRefusedByBoth(String json) {
    assertThat(isAccepted(json)).as("the program").isFalse();
    assertThat(complaints("properties", json)).as("the schema").isNotEmpty();
  }

  @Test
  void anotherWordThanTheTwoIsWrongUsage() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    assertThat(new Main(Map.of(), nowhere, nowhere).run("schema", "group")).isEqualTo(Main.USAGE);
  }
}
