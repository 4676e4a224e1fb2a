package io.github.infrakit4j.instance.oneview.provisioning;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.instance.oneview.provisioning.InstanceProperties.OneViewBlock;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Reads {@link InstanceProperties}; collects every problem before it gives up. */
final class PropertiesReader {
  /** Written by people for people, or left over from a stub of the first plugin. */
  private static final Set<String> IGNORED =
      Set.of("Note", "Networks", "Unique", "NetworkConfig", "networks", "unique");

  private static final List<String> KNOWN =
      List.of("TemplateName", "ProfileName", "PowerOff", "PowerOn", "Note", "OneView");
  private static final List<String> KNOWN_ONEVIEW =
      List.of("OneViewAddress", "OneViewUsername", "OneViewPassword");

  private final List<String> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private @Nullable String templateName;
  private @Nullable String profileName;
  private boolean powerOff;
  private boolean powerOn;
  private @Nullable OneViewBlock oneView;

  InstanceProperties read(Json json) {
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json.text()))) {
      if (json.isNull() || reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
        throw new InvalidPropertiesException(
            List.of("Properties must be an object with at least TemplateName"));
      }
      readMembers(reader);
    } catch (JsonEncodingException | JsonDataException | EOFException notJson) {
      throw new InvalidPropertiesException(
          List.of("Properties is not valid JSON: " + notJson.getMessage()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    String template = templateName;
    if (template == null && problems.stream().noneMatch(p -> p.startsWith("TemplateName"))) {
      problems.add("TemplateName is required: the exact name of a server profile template");
    }
    if (template == null || !problems.isEmpty()) {
      throw new InvalidPropertiesException(problems);
    }
    return new InstanceProperties(template, profileName, powerOff, powerOn, oneView, warnings);
  }

  private void readMembers(JsonReader reader) throws IOException {
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (name) {
        case "TemplateName" -> templateName = text(reader, name);
        case "ProfileName" -> profileName = text(reader, name);
        case "PowerOff" -> powerOff = flag(reader, name);
        case "PowerOn" -> powerOn = flag(reader, name);
        case "OneView" -> oneView = readOneView(reader);
        default -> other(reader, name, KNOWN);
      }
    }
    reader.endObject();
  }

  private void other(JsonReader reader, String name, List<String> known) throws IOException {
    reader.skipValue();
    if (IGNORED.contains(name)) {
      return;
    }
    String meant = Spelling.closest(name, known);
    if (meant != null) {
      problems.add(Words.shorten(name) + " is not a property; did you mean " + meant + "?");
    } else {
      warnings.add(Words.shorten(name) + " is not a property of this plugin and is ignored");
    }
  }

  private @Nullable String text(JsonReader reader, String name) throws IOException {
    if (reader.peek() != JsonReader.Token.STRING) {
      problems.add(name + " must be a string, not " + shown(reader));
      return null;
    }
    String value = reader.nextString();
    if (value.isBlank()) {
      problems.add(name + " must not be blank");
      return null;
    }
    return value;
  }

  /** A word in quotes is taken too: group files are rendered from templates. */
  private boolean flag(JsonReader reader, String name) throws IOException {
    return switch (reader.peek()) {
      case BOOLEAN -> reader.nextBoolean();
      case NULL -> {
        reader.skipValue();
        yield false;
      }
      case STRING -> flagInQuotes(reader.nextString(), name);
      default -> {
        problems.add(name + " must be true or false, not " + shown(reader));
        yield false;
      }
    };
  }

  private boolean flagInQuotes(String word, String name) {
    if (!word.equalsIgnoreCase("true") && !word.equalsIgnoreCase("false")) {
      problems.add(name + " must be true or false, not \"" + Words.shorten(word) + "\"");
    }
    return word.equalsIgnoreCase("true");
  }

  private @Nullable OneViewBlock readOneView(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      reader.skipValue();
      return null;
    }
    if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
      problems.add("OneView must be an object, not " + kind(reader));
      reader.skipValue();
      return null;
    }
    String address = null;
    String userName = null;
    String password = null;
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (name) {
        case "OneViewAddress" -> address = deprecated(reader, name);
        case "OneViewUsername" -> userName = deprecated(reader, name);
        case "OneViewPassword" -> password = deprecated(reader, name);
        default -> other(reader, name, KNOWN_ONEVIEW);
      }
    }
    reader.endObject();
    return new OneViewBlock(address, userName, password);
  }

  private @Nullable String deprecated(JsonReader reader, String name) throws IOException {
    if (reader.peek() != JsonReader.Token.STRING) {
      problems.add("OneView." + name + " must be a string, not " + kind(reader));
      reader.skipValue();
      return null;
    }
    warnings.add(
        "OneView." + name + " in a group file is deprecated: set it where the plugin starts");
    return reader.nextString();
  }

  private static String shown(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case NUMBER -> Words.shorten(reader.nextString());
      case BOOLEAN -> String.valueOf(reader.nextBoolean());
      default -> {
        String kind = kind(reader);
        reader.skipValue();
        yield kind;
      }
    };
  }

  private static String kind(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> "an object";
      case BEGIN_ARRAY -> "an array";
      case NULL -> "null";
      case STRING -> "a string";
      case NUMBER -> "a number";
      case BOOLEAN -> "a boolean";
      default -> "what is there";
    };
  }
}
