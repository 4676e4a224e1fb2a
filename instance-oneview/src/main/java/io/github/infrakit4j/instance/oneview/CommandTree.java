package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.instance.oneview.operator.Document;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** All commands, and which of them a command line means; {@code run} where it names none. */
final class CommandTree {
  static final String NAME = "instance-oneview";
  private static final String RUN = "run";
  private static final String VERSION = "version";
  private static final String COMPLETION = "completion";
  private static final String PRINT = "--print-config";

  private final Terminal terminal;
  private final Main main;
  private final Map<String, Verb> verbs = new LinkedHashMap<>();

  CommandTree(Terminal terminal, Main main) {
    this.terminal = terminal;
    this.main = main;
    add(new StatusVerb(terminal));
    add(new CheckVerb(terminal));
    add(new ProvisionVerb(terminal));
    add(new SchemaVerb(terminal));
    Orders.all(terminal).forEach(this::add);
  }

  private void add(Verb verb) {
    verbs.put(verb.spec().name(), verb);
  }

  int run(String... arguments) {
    CommandLine command = commandLine();
    command.setExecutionStrategy(this::execute);
    command.setOut(terminal.out());
    command.setErr(terminal.err());
    return command.execute(arguments);
  }

  /** The parser, made anew for each use. */
  CommandLine commandLine() {
    CommandLine command = new CommandLine(root());
    command.addSubcommand(new CommandLine(run()));
    for (Verb verb : verbs.values()) {
      command.addSubcommand(new CommandLine(verb.spec()));
    }
    command.addSubcommand(new CommandLine(Options.command(VERSION, "Shows the version.")));
    command.addSubcommand(
        new CommandLine(
            Options.command(COMPLETION, "Shows what bash completes commands and options with.")));
    return command;
  }

  private static CommandSpec root() {
    CommandSpec spec = serving(NAME);
    spec.version(Version.LINE)
        .usageMessage()
        .description(
            "InfraKit instance plugin for HPE OneView: serves a UNIX socket until it is stopped.",
            "The appliance is set with OV_ADDRESS, OV_USERNAME and OV_PASSWORD, or the options.",
            "Every option can be given as a variable: --soft-off is INFRAKIT_ONEVIEW_SOFT_OFF.");
    spec.addOption(
        OptionSpec.builder("--version").versionHelp(true).description("shows the version").build());
    return spec;
  }

  private static CommandSpec run() {
    return serving(RUN);
  }

  private static CommandSpec serving(String name) {
    CommandSpec spec =
        Options.command(
            name, "Serves the socket until it is stopped; so it does without a command.");
    Options.settings(spec, Arrays.asList(Setting.values()));
    Options.flag(spec, PRINT, "shows the settings in effect and where each comes from, and ends");
    Options.output(spec);
    return spec;
  }

  private int execute(ParseResult parsed) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    Input input = new Input(parsed);
    String name = parsed.hasSubcommand() ? parsed.subcommand().commandSpec().name() : RUN;
    Verb verb = verbs.get(name);
    return main.guarded(
        () ->
            verb != null
                ? verb.run(input)
                : switch (name) {
                  case VERSION -> tell(Version.LINE);
                  case COMPLETION -> tell(AutoComplete.bash(NAME, commandLine()));
                  default -> input.has(PRINT) ? print(input) : main.serve(input.settings());
                });
  }

  private int tell(String text) {
    terminal.out().println(text);
    return Main.OK;
  }

  private int print(Input input) throws ParameterException {
    SettingsReader reader = new SettingsReader(input.settings(), terminal.environment());
    PluginConfig config = PluginConfig.from(reader, terminal.environment());
    EffectiveSettings settings = new EffectiveSettings(reader, config);
    if (input.isJson()) {
      return tell(Document.write(settings.document()).strip());
    }
    terminal.print(settings.lines());
    return Main.OK;
  }

  /** The names of all commands. */
  List<String> names() {
    return List.copyOf(commandLine().getSubcommands().keySet());
  }
}
