package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.instance.oneview.provisioning.Ailment;
import io.github.infrakit4j.instance.oneview.provisioning.Takeover;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a {@linkplain ConfigFile config file} may hold, as a JSON Schema made of the settings. */
final class ConfigSchema {
  /** Its value is only known where the file is read. */
  private static final Map<String, @Nullable Object> REFERENCE = SchemaParts.text("\\$\\{[^}]*\\}");

  private static final Map<String, @Nullable Object> NOTHING = SchemaParts.type("null");
  private static final Map<String, @Nullable Object> TRUTH =
      SchemaParts.any(
          SchemaParts.type("boolean"), SchemaParts.oneOf(List.of("true", "false")), NOTHING);
  private static final Map<String, @Nullable Object> PAIRS =
      SchemaParts.of(
          "type",
          "object",
          "additionalProperties",
          SchemaParts.text("^[^,]*$"),
          "propertyNames",
          SchemaParts.of("pattern", "^[^,=]*$"));

  private ConfigSchema() {}

  static Map<String, @Nullable Object> document() {
    Map<String, @Nullable Object> members = SchemaParts.of("$schema", SchemaParts.type("string"));
    for (Setting setting : Setting.values()) {
      if (setting != Setting.CONFIG) {
        members.put(setting.key(), member(setting));
      }
    }
    members.put(
        ConfigFile.ONEVIEWS,
        SchemaParts.described(
            SchemaParts.list(SchemaParts.object(oneView())), "the appliances, where several"));
    Map<String, @Nullable Object> schema =
        SchemaParts.of(
            "$schema", SchemaParts.DIALECT, "title", "The config file of instance-oneview");
    schema.putAll(SchemaParts.object(members));
    return schema;
  }

  private static Map<String, @Nullable Object> member(Setting setting) {
    String standard = setting.standard();
    return SchemaParts.described(
        values(setting), setting.help() + (standard == null ? "" : "; default " + standard));
  }

  private static Map<String, @Nullable Object> values(Setting setting) {
    return switch (setting) {
      case LOG -> number(0, PluginConfig.MOST_LOG);
      case API_VERSION -> number(Connection.OLDEST_API, Connection.NEWEST_API);
      case DESCRIPTION_LIMIT -> number(PluginConfig.LEAST_DESCRIPTION, Integer.MAX_VALUE);
      case LOST_WHEN -> ailments();
      case NAMESPACE -> text(PAIRS, "^ *([^=,]+=[^,]*)?(, *([^=,]+=[^,]*)?)*$");
      case NAME -> text("^(?!\\.)[^/]*[^/\\s][^/]*$");
      case SOCKET_MODE -> SchemaParts.any(text("^0?[0-7]{3}$"), SchemaParts.type("integer"));
      case FINGERPRINT -> text("^(:*[0-9a-fA-F]){64}:*$");
      case ADOPT -> choice(Stream.of(Takeover.values()).map(Takeover::word).toList());
      default -> byArgument(setting);
    };
  }

  private static Map<String, @Nullable Object> byArgument(Setting setting) {
    String argument = setting.argument();
    if (argument == null) {
      return SchemaParts.any(TRUTH, REFERENCE);
    }
    if (argument.equals("TIME")) {
      return text(SchemaParts.of("const", 0), Durations.PATTERN);
    }
    if (argument.contains("|")) {
      return choice(Arrays.asList(argument.split("\\|", -1)));
    }
    return SchemaParts.any(SchemaParts.type("string"), NOTHING);
  }

  private static Map<String, @Nullable Object> choice(List<String> words) {
    return SchemaParts.any(SchemaParts.oneOf(words), REFERENCE, NOTHING);
  }

  private static Map<String, @Nullable Object> text(String pattern) {
    return SchemaParts.any(SchemaParts.text(pattern), REFERENCE, NOTHING);
  }

  private static Map<String, @Nullable Object> text(
      Map<String, @Nullable Object> other, String pattern) {
    return SchemaParts.any(other, SchemaParts.text(pattern), REFERENCE, NOTHING);
  }

  /** Numbers may stand in quotes. */
  private static Map<String, @Nullable Object> number(int least, int most) {
    return text(SchemaParts.numbers(least, most), "^\\d+$");
  }

  private static Map<String, @Nullable Object> ailments() {
    List<String> words = new ArrayList<>(Stream.of(Ailment.values()).map(Ailment::word).toList());
    String one = "(" + String.join("|", words) + ")";
    return text(
        SchemaParts.any(
            SchemaParts.of(
                "type",
                "array",
                "items",
                SchemaParts.any(SchemaParts.oneOf(words), REFERENCE),
                "minItems",
                1),
            SchemaParts.of("const", List.of("never"))),
        "^(never|\\s*" + one + "\\s*(,\\s*" + one + "\\s*)*)$");
  }

  private static Map<String, @Nullable Object> oneView() {
    Map<String, @Nullable Object> members = SchemaParts.of();
    for (String name : OptionsFile.KNOWN_ONEVIEW) {
      members.put(name, Objects.requireNonNull(oneView(name)));
    }
    return members;
  }

  private static Map<String, @Nullable Object> oneView(String name) {
    return switch (name) {
      case "Alias" -> text("^([A-Za-z0-9][A-Za-z0-9._-]{0,63})?$");
      case "OVApi" -> text(SchemaParts.type("integer"), "^[+-]?\\d+$");
      case "Insecure" ->
          SchemaParts.any(SchemaParts.type("boolean"), SchemaParts.type("string"), NOTHING);
      case "Fingerprint" -> text("^((:*[0-9a-fA-F]){64}:*)?$");
      case "Namespace" ->
          SchemaParts.of("type", "object", "additionalProperties", SchemaParts.type("string"));
      default -> SchemaParts.any(SchemaParts.type("string"), NOTHING);
    };
  }
}
