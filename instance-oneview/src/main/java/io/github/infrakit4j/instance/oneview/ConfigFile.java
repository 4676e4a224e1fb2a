package io.github.infrakit4j.instance.oneview;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.github.infrakit4j.instance.oneview.provisioning.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object with settings by their {@linkplain Setting#key() keys}, and {@code OneViews} as in
 * the options of InfraKit's Go plugin. Texts may hold {@linkplain References references}.
 */
final class ConfigFile {
  static final String ONEVIEWS = "OneViews";

  private final Path file;
  private final SettingsReader problems;
  private final References references;
  private final Map<String, Setting> known = new HashMap<>();
  private final Map<Setting, String> values = new EnumMap<>(Setting.class);
  private final OptionsFile options;
  private boolean hasSecret;

  private ConfigFile(Path file, SettingsReader problems, Map<String, String> environment) {
    this.file = file;
    this.problems = problems;
    this.references = new References(environment);
    this.options = OptionsFile.in(file, problems, this::filled);
    for (Setting setting : Setting.values()) {
      if (setting != Setting.CONFIG) {
        known.put(setting.key(), setting);
      }
    }
  }

  /**
   * Reads the file of the setting, if there is one, into the reader; problems go there too.
   *
   * @return the appliances in it
   */
  static @Nullable OptionsFile read(SettingsReader settings, Map<String, String> environment) {
    Path file = settings.path(Setting.CONFIG);
    if (file == null) {
      return null;
    }
    ConfigFile config = new ConfigFile(file, settings, environment);
    config.load();
    settings.add(file, config.values);
    return config.options;
  }

  private void load() {
    try (JsonReader reader = JsonReader.of(new Buffer().write(Files.readAllBytes(file)))) {
      reader.beginObject();
      while (reader.hasNext()) {
        member(reader, reader.nextName());
      }
      reader.endObject();
      requirePrivate();
    } catch (IOException | JsonDataException e) {
      problem("cannot be read: " + e.getClass().getSimpleName() + " " + e.getMessage());
    }
    options.refuseDoubles();
  }

  private void member(JsonReader reader, String name) throws IOException {
    Setting setting = known.get(name);
    if (name.equals("$schema")) {
      // For editors.
      reader.skipValue();
    } else if (name.equals(ONEVIEWS)) {
      options.readOneViews(reader);
    } else if (setting == null) {
      unknown(reader, name);
    } else if (reader.peek() == JsonReader.Token.NULL) {
      reader.skipValue();
    } else {
      values.put(setting, value(reader, setting));
    }
  }

  private void unknown(JsonReader reader, String name) throws IOException {
    reader.skipValue();
    List<String> all = Stream.concat(known.keySet().stream(), Stream.of(ONEVIEWS)).toList();
    String meant = Spelling.closest(name, all);
    problem(name + " is no setting" + (meant == null ? "" : "; did you mean " + meant + "?"));
  }

  private String value(JsonReader reader, Setting setting) throws IOException {
    return switch (reader.peek()) {
      case BOOLEAN -> String.valueOf(reader.nextBoolean());
      case BEGIN_ARRAY -> list(reader);
      case BEGIN_OBJECT -> pairs(reader);
      default -> text(reader.nextString(), setting);
    };
  }

  private String text(String text, Setting setting) {
    return setting.isSecret() ? filled(text, true) : filled(text);
  }

  /** A member of OneViews that is a password or a session is a secret too. */
  private String filled(String member, String text) {
    return filled(text, OptionsFile.isSecret(member));
  }

  private String filled(String text) {
    return filled(text, false);
  }

  private String filled(String text, boolean secret) {
    hasSecret |= secret && !References.isIn(text);
    try {
      return references.fill(text);
    } catch (IllegalArgumentException notThere) {
      problem(String.valueOf(notThere.getMessage()));
      return "";
    }
  }

  private String list(JsonReader reader) throws IOException {
    List<String> words = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      words.add(filled(reader.nextString()));
    }
    reader.endArray();
    return String.join(",", words);
  }

  private String pairs(JsonReader reader) throws IOException {
    List<String> pairs = new ArrayList<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String key = reader.nextName();
      String value = filled(reader.nextString());
      if ((key + value).contains(",") || key.contains("=")) {
        problem(key + " must be without ',' and '='");
      }
      pairs.add(key + "=" + value);
    }
    reader.endObject();
    return String.join(",", pairs);
  }

  private void requirePrivate() {
    if (hasSecret) {
      PrivateFile.refuse(file, "give PasswordFile, ${VARIABLE} or ${file:/path} instead")
          .ifPresent(this::problem);
    }
  }

  private void problem(String words) {
    problems.problem(Setting.CONFIG.shown() + " " + file + ": " + words);
  }

  /** The members that a file may have, in the order of the settings. */
  static List<String> keys() {
    return Arrays.stream(Setting.values())
        .filter(setting -> setting != Setting.CONFIG)
        .map(Setting::key)
        .toList();
  }
}
