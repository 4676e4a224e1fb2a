package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.instance.oneview.provisioning.InstanceProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code Properties} of an instance may hold, as a JSON Schema. It refuses every unknown
 * name; the plugin warns of those that are no slip of the pen.
 */
final class PropertiesSchema {
  private static final Map<String, @Nullable Object> TRUTH =
      SchemaParts.any(
          SchemaParts.type("boolean"),
          SchemaParts.text("^([tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"),
          SchemaParts.type("null"));
  private static final Map<String, @Nullable Object> WORDS = SchemaParts.words();
  private static final Map<String, @Nullable Object> YES =
      SchemaParts.any(SchemaParts.of("const", true), SchemaParts.text("^[tT][rR][uU][eE]$"));

  /** Something, without quotes, backslashes and control characters. */
  private static final String QUOTABLE = "^(?=.*\\S)[^'\"\\\\\\u0000-\\u001f\\u007f]*$";

  /** Something, without control characters. */
  private static final Map<String, @Nullable Object> LINE =
      SchemaParts.text("^(?=.*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*$");

  private PropertiesSchema() {}

  static Map<String, @Nullable Object> document() {
    Map<String, @Nullable Object> schema =
        SchemaParts.of(
            "$schema",
            SchemaParts.DIALECT,
            "title",
            "The Properties of an instance in a group file of instance-oneview");
    schema.putAll(SchemaParts.object(members()));
    schema.put("required", List.of("TemplateName"));
    schema.put("if", has("OneTime"));
    schema.put(
        "then",
        SchemaParts.of(
            "required", List.of("BootDevice"),
            "properties",
                SchemaParts.of(
                    "BootDevice", SchemaParts.oneOf(List.of("CD", "USB", "HardDisk", "PXE")))));
    return schema;
  }

  private static Map<String, @Nullable Object> has(String flag) {
    return SchemaParts.of("required", List.of(flag), "properties", SchemaParts.of(flag, YES));
  }

  private static Map<String, @Nullable Object> members() {
    Map<String, @Nullable Object> members = SchemaParts.of();
    for (String name : InstanceProperties.names()) {
      members.put(name, member(name));
    }
    InstanceProperties.ignoredNames().stream()
        .sorted()
        .filter(name -> !members.containsKey(name))
        .forEach(name -> members.put(name, SchemaParts.deprecated(SchemaParts.of())));
    return members;
  }

  private static Map<String, @Nullable Object> member(String name) {
    return switch (name) {
      case "TemplateName" -> described(WORDS, "the server profile template: its exact name or URI");
      case "ProfileName" -> described(LINE, "what ids and profile names start with");
      case "PowerOff" -> described(TRUTH, "a running server may be switched off to take it");
      case "PowerOn" -> described(TRUTH, "the server is switched on once it has its profile");
      case "IgnoreOnDestroy" -> described(TRUTH, "Destroy only takes the marker off");
      case "OnTemplateDrift" ->
          described(SchemaParts.oneOf(List.of("report", "roll")), "what a changed template does");
      case "Annotation" -> annotation();
      case "Placement" -> placement();
      case "BootDevice" -> described(LINE, "first in the profile's boot order");
      case "OneTime" -> described(TRUTH, "the boot device is used only at the first start");
      case "Note" -> described(SchemaParts.of(), "for people");
      case "OneView" -> SchemaParts.deprecated(oneView());
      default -> throw new IllegalStateException(name + " has no schema");
    };
  }

  private static Map<String, @Nullable Object> described(
      Map<String, @Nullable Object> schema, String words) {
    return SchemaParts.described(schema, words);
  }

  private static Map<String, @Nullable Object> annotation() {
    Map<String, @Nullable Object> schema = described(WORDS, "words for the profile's description");
    schema.put("not", SchemaParts.of("pattern", "\\[infrakit:1"));
    return schema;
  }

  private static Map<String, @Nullable Object> placement() {
    Map<String, @Nullable Object> members = SchemaParts.of();
    for (String name : InstanceProperties.placementNames()) {
      members.put(name, placement(name));
    }
    Map<String, @Nullable Object> schema = SchemaParts.object(members);
    schema.put("if", has("ByLogicalID"));
    schema.put("then", SchemaParts.of("properties", SchemaParts.of("Server", false)));
    return described(schema, "which servers are wanted");
  }

  private static Map<String, @Nullable Object> placement(String name) {
    return switch (name) {
      case "Server" -> described(WORDS, "the one server: name, URI, serial number or UUID");
      case "ByLogicalID" -> described(TRUTH, "the logical id names the one server so");
      case "Enclosures" -> described(texts(WORDS), "names or URIs");
      case "Labels" -> described(texts(SchemaParts.text(QUOTABLE)), "what a server must all have");
      case "Scope" -> described(WORDS, "what a server must be in");
      case "Arrange" ->
          described(
              SchemaParts.oneOf(List.of("by-name", "spread", "pack")),
              "how a group's instances lie in their enclosures");
      case "OnlyHealthy" -> described(TRUTH, "status OK, not Warning");
      case "Firmware" -> described(WORDS, "what the system ROM's version must contain");
      default -> throw new IllegalStateException(name + " has no schema");
    };
  }

  private static Map<String, @Nullable Object> texts(Map<String, @Nullable Object> one) {
    return SchemaParts.any(one, SchemaParts.list(one));
  }

  private static Map<String, @Nullable Object> oneView() {
    Map<String, @Nullable Object> members = SchemaParts.of();
    InstanceProperties.oneViewNames()
        .forEach(name -> members.put(name, SchemaParts.type("string")));
    return SchemaParts.any(SchemaParts.object(members), SchemaParts.type("null"));
  }
}
