package io.github.infrakit4j.instance.oneview;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.github.infrakit4j.instance.oneview.provisioning.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The options of InfraKit's Go plugin, {@code Namespace} and {@code OneViews}, as a file.
 *
 * <p>An entry without {@code Alias} is the appliance of the plain name, for what neither flags nor
 * variables say.
 */
final class OptionsFile {
  private static final List<String> KNOWN = List.of("Namespace", "OneViews");
  static final List<String> KNOWN_ONEVIEW =
      List.of(
          "Alias",
          "OVUrl",
          "AddressWas",
          "OVUser",
          "OVPass",
          "OVCookie",
          "OVApi",
          "PasswordFile",
          "Domain",
          "CAFile",
          "Fingerprint",
          "Insecure",
          "Namespace");

  /**
   * An appliance as the file has it.
   *
   * @param namespace null if it has none of its own
   * @param addressWas the appliance's address before, null if it has not changed
   */
  record Entry(
      String alias,
      Connection connection,
      @Nullable Map<String, String> namespace,
      @Nullable String addressWas) {}

  private final Path file;
  private final SettingsReader problems;
  private final List<Entry> entries = new ArrayList<>();
  private final Setting source;
  private final Texts texts;
  private Map<String, String> namespace = Map.of();
  private boolean hasSecret;

  /** Makes of a member's text what it stands for. */
  interface Texts {
    String fill(String member, String text);
  }

  private OptionsFile(Path file, SettingsReader problems, Setting source, Texts texts) {
    this.file = file;
    this.problems = problems;
    this.source = source;
    this.texts = texts;
  }

  /** The appliances in a config file, to be read by {@link #readOneViews}. */
  static OptionsFile in(Path config, SettingsReader problems, Texts texts) {
    return new OptionsFile(config, problems, Setting.CONFIG, texts);
  }

  /** Reads the file of the setting; an empty one if there is none. Problems go to the reader. */
  static OptionsFile read(SettingsReader settings) {
    Path file = settings.path(Setting.OPTIONS);
    OptionsFile options =
        new OptionsFile(
            file == null ? Path.of("") : file, settings, Setting.OPTIONS, (name, text) -> text);
    if (file != null) {
      options.load();
      options.refuseDoubles();
      if (options.hasSecret) {
        PrivateFile.refuse(file, "give PasswordFile instead").ifPresent(options::problem);
      }
    }
    return options;
  }

  /** Whether a member of an appliance is a password or a session. */
  static boolean isSecret(String member) {
    return member.equals("OVPass") || member.equals("OVCookie");
  }

  List<Entry> entries() {
    return entries;
  }

  Map<String, String> namespace() {
    return namespace;
  }

  private void load() {
    try (JsonReader reader = JsonReader.of(new Buffer().write(Files.readAllBytes(file)))) {
      reader.beginObject();
      while (reader.hasNext()) {
        String name = reader.nextName();
        switch (name) {
          case "Namespace" -> namespace = pairs(reader);
          case "OneViews" -> readOneViews(reader);
          default -> unknown(reader, name, KNOWN);
        }
      }
      reader.endObject();
    } catch (IOException | JsonDataException | InvalidPathException e) {
      problem("cannot be read: " + e.getMessage());
    }
  }

  /** Reads a list of appliances. */
  void readOneViews(JsonReader reader) throws IOException {
    reader.beginArray();
    while (reader.hasNext()) {
      entries.add(entry(reader));
    }
    reader.endArray();
  }

  private void unknown(JsonReader reader, String name, List<String> known) throws IOException {
    reader.skipValue();
    String meant = Spelling.closest(name, known);
    problem(name + " is no option" + (meant == null ? "" : "; did you mean " + meant + "?"));
  }

  private void problem(String words) {
    problems.problem(source.shown() + " " + file + ": " + words);
  }

  private static Map<String, String> pairs(JsonReader reader) throws IOException {
    Map<String, String> pairs = new TreeMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      pairs.put(reader.nextName(), reader.nextString());
    }
    reader.endObject();
    return pairs;
  }

  private Entry entry(JsonReader reader) throws IOException {
    Map<String, String> given = new TreeMap<>();
    Map<String, String> own = null;
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      if (name.equals("Namespace")) {
        own = pairs(reader);
      } else if (!KNOWN_ONEVIEW.contains(name)) {
        unknown(reader, name, KNOWN_ONEVIEW);
      } else if (reader.peek() == JsonReader.Token.NULL) {
        reader.skipValue();
      } else {
        String value =
            reader.peek() == JsonReader.Token.BOOLEAN
                ? String.valueOf(reader.nextBoolean())
                : texts.fill(name, reader.nextString());
        if (!value.isEmpty()) {
          given.put(name, value);
          hasSecret |= isSecret(name);
        }
      }
    }
    reader.endObject();
    return new Entry(
        given.getOrDefault("Alias", ""), connection(given), own, given.get("AddressWas"));
  }

  private Connection connection(Map<String, String> given) {
    Connection connection =
        new Connection(
            given.get("OVUrl"),
            given.get("OVUser"),
            given.get("OVPass"),
            path(given.get("PasswordFile")),
            given.get("Domain"),
            given.get("OVCookie"),
            number(given.get("OVApi")),
            CaFile.read(problems, path(given.get("CAFile"))),
            given.get("Fingerprint"),
            "true".equals(given.get("Insecure")));
    connection.check(problems);
    return connection;
  }

  private static @Nullable Path path(@Nullable String text) {
    return text == null ? null : Path.of(text);
  }

  private @Nullable Integer number(@Nullable String text) {
    try {
      return text == null ? null : Integer.valueOf(text);
    } catch (NumberFormatException notANumber) {
      problem("OVApi must be a number, not '" + text + "'");
      return null;
    }
  }

  void refuseDoubles() {
    Set<String> seen = new HashSet<>();
    for (Entry entry : entries) {
      if (!entry.alias().isEmpty() && !entry.alias().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
        problem(
            "an Alias is made of letters, digits, '.', '_' and '-', not '" + entry.alias() + "'");
      }
      if (!seen.add(entry.alias())) {
        problem(
            entry.alias().isEmpty()
                ? "two entries have no Alias; give each of them one, or all but one"
                : "two entries have the Alias " + entry.alias());
      }
    }
  }
}
