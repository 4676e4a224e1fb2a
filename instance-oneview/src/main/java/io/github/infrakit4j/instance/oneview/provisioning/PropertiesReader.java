package io.github.infrakit4j.instance.oneview.provisioning;

import static io.github.infrakit4j.oneview.server.BootDevice.CD;
import static io.github.infrakit4j.oneview.server.BootDevice.FIBRE_CHANNEL_HBA;
import static io.github.infrakit4j.oneview.server.BootDevice.FLOPPY;
import static io.github.infrakit4j.oneview.server.BootDevice.HARD_DISK;
import static io.github.infrakit4j.oneview.server.BootDevice.PXE;
import static io.github.infrakit4j.oneview.server.BootDevice.USB;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.instance.oneview.provisioning.InstanceProperties.OneViewBlock;
import io.github.infrakit4j.oneview.server.BootDevice;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Reads {@link InstanceProperties}; collects every problem before it gives up. */
final class PropertiesReader {
  /** Written by people for people, or left over from a stub of the first plugin. */
  static final Set<String> IGNORED =
      Set.of("Note", "Networks", "Unique", "NetworkConfig", "networks", "unique");

  static final List<String> KNOWN =
      List.of(
          "TemplateName",
          "ProfileName",
          "PowerOff",
          "PowerOn",
          "IgnoreOnDestroy",
          "OnTemplateDrift",
          "Annotation",
          "Placement",
          "BootDevice",
          "OneTime",
          "Note",
          "OneView");
  static final List<String> KNOWN_PLACEMENT =
      List.of(
          "Server",
          "ByLogicalID",
          "Enclosures",
          "Labels",
          "Scope",
          "Arrange",
          "OnlyHealthy",
          "Firmware");
  static final List<String> KNOWN_ONEVIEW =
      List.of("OneViewAddress", "OneViewUsername", "OneViewPassword");

  /** What boot orders are known to have; the hardware of a newer appliance may have more. */
  private static final List<String> DEVICES =
      Stream.of(CD, FLOPPY, USB, HARD_DISK, PXE, FIBRE_CHANNEL_HBA).map(BootDevice::value).toList();

  private final List<String> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private @Nullable String templateName;
  private @Nullable String profileName;
  private boolean powerOff;
  private boolean powerOn;
  private @Nullable Boolean ignoreOnDestroy;
  private @Nullable Boolean rollOnDrift;
  private @Nullable String annotation;
  private PlacementRules placement = PlacementRules.ANY;
  private @Nullable String bootDevice;
  private boolean oneTime;
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
    checkBoot();
    String template = templateName;
    if (template == null && problems.stream().noneMatch(p -> p.startsWith("TemplateName"))) {
      problems.add("TemplateName is required: the exact name of a server profile template");
    }
    if (template == null || !problems.isEmpty()) {
      throw new InvalidPropertiesException(problems);
    }
    return new InstanceProperties(
        template,
        profileName,
        powerOff,
        powerOn,
        ignoreOnDestroy,
        rollOnDrift,
        annotation,
        placement,
        bootDevice == null ? null : new BootWish(new BootDevice(bootDevice), oneTime),
        oneView,
        warnings);
  }

  private void readMembers(JsonReader reader) throws IOException {
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (name) {
        case "TemplateName" -> templateName = text(reader, name);
        case "ProfileName" -> profileName = line(reader, name);
        case "PowerOff" -> powerOff = flag(reader, name);
        case "PowerOn" -> powerOn = flag(reader, name);
        case "IgnoreOnDestroy" -> ignoreOnDestroy = flag(reader, name);
        case "OnTemplateDrift" -> rollOnDrift = word(reader, name, "report", "roll").equals("roll");
        case "Annotation" -> annotation = annotation(reader, name);
        case "Placement" -> placement = readPlacement(reader);
        case "BootDevice" -> bootDevice = line(reader, name);
        case "OneTime" -> oneTime = flag(reader, name);
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

  private void checkBoot() {
    String device = bootDevice;
    if (device != null && !DEVICES.contains(device)) {
      warnings.add(
          "BootDevice "
              + Words.shorten(device)
              + " is none of CD, Floppy, USB, HardDisk, PXE and FibreChannelHba: the appliance may"
              + " refuse it"
              + DEVICES.stream()
                  .filter(device::equalsIgnoreCase)
                  .findFirst()
                  .map(meant -> "; did you mean " + meant + "?")
                  .orElse(""));
    }
    if (oneTime && device == null && problems.stream().noneMatch(p -> p.startsWith("Boot"))) {
      problems.add("OneTime needs a BootDevice to boot from once");
    }
    if (oneTime && device != null && new BootDevice(device).oneTime().isEmpty()) {
      problems.add(
          "BootDevice "
              + Words.shorten(device)
              + " cannot be booted from just once: CD, USB, HardDisk and PXE can");
    }
  }

  /** A marker in the words would be taken for this instance's, or for another's. */
  private @Nullable String annotation(JsonReader reader, String name) throws IOException {
    String words = text(reader, name);
    if (words != null && words.contains(MarkerText.OPENING.strip())) {
      problems.add(name + " must not contain " + MarkerText.OPENING.strip());
    }
    return words;
  }

  private PlacementRules readPlacement(JsonReader reader) throws IOException {
    if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
      problems.add("Placement must be an object, not " + shown(reader));
      return PlacementRules.ANY;
    }
    String server = null;
    boolean byLogicalId = false;
    List<String> enclosures = List.of();
    List<String> labels = List.of();
    String scope = null;
    PlacementRules.Arrange arrange = PlacementRules.Arrange.BY_NAME;
    boolean onlyHealthy = false;
    String firmware = null;
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (name) {
        case "Server" -> server = text(reader, name);
        case "ByLogicalID" -> byLogicalId = flag(reader, name);
        case "Enclosures" -> enclosures = texts(reader, name);
        case "Labels" -> labels = labels(reader, name);
        case "Scope" -> scope = text(reader, name);
        case "Arrange" -> arrange = arrange(word(reader, name, "by-name", "spread", "pack"));
        case "OnlyHealthy" -> onlyHealthy = flag(reader, name);
        case "Firmware" -> firmware = text(reader, name);
        default -> other(reader, name, KNOWN_PLACEMENT);
      }
    }
    reader.endObject();
    if (server != null && byLogicalId) {
      problems.add("Placement has both Server and ByLogicalID: give one of them");
    }
    return new PlacementRules(
        server, byLogicalId, enclosures, labels, scope, arrange, onlyHealthy, firmware);
  }

  /** The index is asked for them in quotes. */
  private List<String> labels(JsonReader reader, String name) throws IOException {
    List<String> labels = texts(reader, name);
    if (!labels.stream().allMatch(ServerMarks::canBeQuoted)) {
      problems.add(name + " must be without quotes, backslashes and control characters");
    }
    return labels;
  }

  private static PlacementRules.Arrange arrange(String word) {
    for (PlacementRules.Arrange arrange : PlacementRules.Arrange.values()) {
      if (arrange.word().equals(word)) {
        return arrange;
      }
    }
    return PlacementRules.Arrange.BY_NAME;
  }

  private List<String> texts(JsonReader reader, String name) throws IOException {
    List<String> texts = new ArrayList<>();
    if (reader.peek() != JsonReader.Token.BEGIN_ARRAY) {
      String only = text(reader, name);
      return only == null ? List.of() : List.of(only);
    }
    reader.beginArray();
    while (reader.hasNext()) {
      String text = text(reader, name);
      if (text != null) {
        texts.add(text);
      }
    }
    reader.endArray();
    return texts;
  }

  /** One of some words, the first if it is none of them. */
  private String word(JsonReader reader, String name, String... words) throws IOException {
    String given = text(reader, name);
    if (given == null) {
      return words[0];
    }
    if (!List.of(words).contains(given)) {
      problems.add(
          name + " must be " + String.join(" or ", words) + ", not " + Words.shorten(given));
    }
    return given;
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

  /** A text that becomes a name on the appliance, or is looked for there. */
  private @Nullable String line(JsonReader reader, String name) throws IOException {
    String value = text(reader, name);
    if (value != null && !Words.isLine(value)) {
      problems.add(name + " must be one line of text, without control characters");
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
