package io.github.infrakit4j.instance.oneview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The options that commands are made of. */
final class Options {
  private Options() {}

  static CommandSpec command(String name, String... description) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage().description(description);
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("shows this").build());
    return spec;
  }

  /** The settings that say which plugin is meant. */
  static void place(CommandSpec spec) {
    settings(spec, List.of(Setting.NAME, Setting.PLUGINS_DIR, Setting.CONFIG));
    text(spec, "--alias", "ALIAS", "the appliance, where the plugin serves several");
  }

  static void settings(CommandSpec spec, List<Setting> settings) {
    for (Setting setting : settings) {
      if (setting.flag() != null) {
        spec.addOption(setting(setting));
      }
    }
  }

  private static OptionSpec setting(Setting setting) {
    String flag = "--" + setting.flag();
    Character letter = setting.shortFlag();
    OptionSpec.Builder option =
        letter == null ? OptionSpec.builder(flag) : OptionSpec.builder("-" + letter, flag);
    kind(option, setting.argument());
    String standard = setting.standard();
    String help = setting.help().replace("%", "%%");
    return option.description(standard == null ? help : help + "; default " + standard).build();
  }

  static void output(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("-o", "--output")
            .arity("1")
            .type(String.class)
            .paramLabel("table|json")
            .completionCandidates(List.of("table", "json"))
            .description("how it is shown; default table")
            .build());
  }

  static void flag(CommandSpec spec, String name, String help) {
    option(spec, name, null, help);
  }

  static void text(CommandSpec spec, String name, String argument, String help) {
    option(spec, name, argument, help);
  }

  private static void option(
      CommandSpec spec, String name, @Nullable String argument, String help) {
    OptionSpec.Builder option = OptionSpec.builder(name).description(help);
    kind(option, argument);
    spec.addOption(option.build());
  }

  private static void kind(OptionSpec.Builder option, @Nullable String argument) {
    if (argument == null) {
      option.arity("0").type(Boolean.class);
    } else {
      option.arity("1").type(String.class).paramLabel(argument);
    }
  }

  /** The one word that must follow the options. */
  static void word(CommandSpec spec, String label, String help) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("1")
            .required(true)
            .type(String.class)
            .paramLabel(label)
            .description(help)
            .build());
  }

  /** Any number of words after the options. */
  static void words(CommandSpec spec, String label, String help) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel(label)
            .description(help)
            .build());
  }
}
