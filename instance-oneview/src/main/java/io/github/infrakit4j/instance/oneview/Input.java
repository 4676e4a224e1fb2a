package io.github.infrakit4j.instance.oneview;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What stands on a command line: settings before and after the command, and its own options. */
final class Input {
  private final ParseResult root;
  private final ParseResult own;

  /** Of the whole line. */
  Input(ParseResult root) {
    this.root = root;
    this.own = root.hasSubcommand() ? root.subcommand() : root;
  }

  /** The settings; one after the command comes before one in front of it. */
  Map<Setting, String> settings() {
    Map<Setting, String> settings = new EnumMap<>(Setting.class);
    read(settings, root);
    read(settings, own);
    return settings;
  }

  private static void read(Map<Setting, String> settings, ParseResult parsed) {
    for (Setting setting : Setting.values()) {
      String flag = "--" + setting.flag();
      if (setting.flag() != null && parsed.hasMatchedOption(flag)) {
        Object value = parsed.matchedOptionValue(flag, null);
        settings.put(setting, value == null ? "true" : String.valueOf(value));
      }
    }
  }

  boolean has(String option) {
    return own.hasMatchedOption(option);
  }

  @Nullable String text(String option) {
    Object value = has(option) ? own.matchedOptionValue(option, null) : null;
    return value == null ? null : String.valueOf(value);
  }

  String text(String option, String otherwise) {
    String text = text(option);
    return text == null ? otherwise : text;
  }

  /** The one word after the options of a command that demands it. */
  String word() {
    return Objects.requireNonNull(own.<String>matchedPositionalValue(0, ""));
  }

  /** The words after the options of a command that takes any number. */
  List<String> words() {
    List<String> words = own.matchedPositionalValue(0, List.of());
    return words == null ? List.of() : words;
  }

  boolean isJson() {
    String form = text("-o", "table");
    if (!form.equals("json") && !form.equals("table")) {
      throw wrong("-o must be table or json, not '" + form + "'");
    }
    return form.equals("json");
  }

  /** Wrong usage: the user is shown the words and the usage. */
  ParameterException wrong(String words) {
    CommandLine command = own.commandSpec().commandLine();
    return new ParameterException(command, words);
  }
}
