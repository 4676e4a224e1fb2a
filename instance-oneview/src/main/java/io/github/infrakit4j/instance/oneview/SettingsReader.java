package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.instance.oneview.provisioning.Spelling;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes settings from flags, environment and the config file, in this order, as values of their
 * kind, and collects what is wrong.
 */
final class SettingsReader {
  private final Map<Setting, String> flags;
  private final Map<String, String> environment;
  private final List<String> problems = new ArrayList<>();
  private final Map<Setting, String> file = new EnumMap<>(Setting.class);
  private @Nullable Path filePath;

  SettingsReader(Map<Setting, String> flags, Map<String, String> environment) {
    this.flags = flags;
    this.environment = environment;
    refuseUnknown();
  }

  private void refuseUnknown() {
    List<String> known =
        Arrays.stream(Setting.values()).flatMap(s -> s.variables().stream()).toList();
    for (String variable : environment.keySet()) {
      if (variable.startsWith(Setting.PREFIX) && !known.contains(variable)) {
        String meant = Spelling.closest(variable, known);
        problems.add(
            variable
                + " is not a setting"
                + (meant == null ? "" : "; did you mean " + meant + "?"));
      }
    }
  }

  List<String> problems() {
    return problems;
  }

  void problem(String words) {
    problems.add(words);
  }

  @Nullable String text(Setting setting) {
    String given = flags.get(setting);
    if (given != null) {
      return given;
    }
    for (String variable : setting.variables()) {
      String value = environment.get(variable);
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return file.get(setting);
  }

  /** What the config file says; it comes after flags and variables. */
  void add(Path path, Map<Setting, String> values) {
    filePath = path;
    file.putAll(values);
  }

  /** Where a setting's value comes from, in words. */
  String origin(Setting setting) {
    if (flags.containsKey(setting)) {
      return setting.shown();
    }
    for (String variable : setting.variables()) {
      String value = environment.get(variable);
      if (value != null && !value.isEmpty()) {
        return variable;
      }
    }
    return file.containsKey(setting) ? String.valueOf(filePath) : "default";
  }

  String text(Setting setting, String otherwise) {
    String given = text(setting);
    return given == null ? otherwise : given;
  }

  boolean flag(Setting setting) {
    String given = text(setting, "false");
    if (!given.equals("true") && !given.equals("false")) {
      problems.add(setting.shown() + " must be true or false, not '" + given + "'");
    }
    return given.equals("true");
  }

  /** One of some words; the first stands where nothing is set. */
  String word(Setting setting, String... words) {
    String given = text(setting, words[0]);
    if (!Arrays.asList(words).contains(given)) {
      problems.add(
          setting.shown() + " must be " + String.join(" or ", words) + ", not '" + given + "'");
    }
    return given;
  }

  @Nullable Integer number(Setting setting, int least, int most) {
    String given = text(setting);
    if (given == null) {
      return null;
    }
    try {
      int number = Integer.parseInt(given);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, as a number that is out of range.
    }
    problems.add(
        setting.shown()
            + " must be a number from "
            + least
            + " to "
            + most
            + ", not '"
            + given
            + "'");
    return null;
  }

  int number(Setting setting, int least, int most, int otherwise) {
    Integer given = number(setting, least, most);
    return given == null ? otherwise : given;
  }

  @Nullable Path path(Setting setting) {
    String given = text(setting);
    try {
      return given == null ? null : Path.of(given);
    } catch (InvalidPathException notAPath) {
      problems.add(setting.shown() + " is not a path: " + notAPath.getMessage());
      return null;
    }
  }

  Duration duration(Setting setting, Duration otherwise) {
    String given = text(setting);
    if (given == null) {
      return otherwise;
    }
    try {
      return Durations.parse(given);
    } catch (IllegalArgumentException notADuration) {
      problems.add(
          setting.shown() + " must be a time like 500ms, 30s, 10m or 4h, not '" + given + "'");
      return otherwise;
    }
  }

  /** Pairs like {@code a=b,c=d}. */
  Map<String, String> pairs(Setting setting) {
    Map<String, String> pairs = new TreeMap<>();
    for (String pair : text(setting, "").split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        pairs.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      } else if (!pair.isBlank()) {
        problems.add(setting.shown() + " must be like key=value,key=value, not '" + pair + "'");
      }
    }
    return pairs;
  }
}
