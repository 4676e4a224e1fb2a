package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.infrakit.rpc.PluginServerException;
import io.github.infrakit4j.instance.oneview.provisioning.LedgerException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The command line: exit code 0 for a good end, 1 for a failure, 2 for wrong usage. */
public final class Main {
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int USAGE = 2;
  private static final String NAME = "instance-oneview";
  private static final String COMPLETION = "completion";

  private final Map<String, String> environment;
  private final PrintWriter out;
  private final PrintWriter err;

  Main(Map<String, String> environment, PrintWriter out, PrintWriter err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /** Runs the plugin until it is told to stop. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, java.nio.charset.StandardCharsets.UTF_8);
    int code = new Main(System.getenv(), out, err).run(arguments);
    if (code != OK) {
      System.exit(code);
    }
  }

  /** Where there is nothing to parse, as in a service, the parser is not even loaded. */
  int run(String... arguments) {
    return arguments.length == 0 ? serve(Map.of()) : parse(arguments);
  }

  private int parse(String... arguments) {
    CommandLine command = new CommandLine(spec());
    command.setExecutionStrategy(this::execute);
    command.setOut(out);
    command.setErr(err);
    command.addSubcommand("version", new CommandLine(verb("version", "shows the version")));
    command.addSubcommand(
        COMPLETION, new CommandLine(verb(COMPLETION, "shows what bash completes the flags with")));
    return command.execute(arguments);
  }

  private static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME).version(Version.LINE);
    spec.usageMessage()
        .description(
            "InfraKit instance plugin for HPE OneView: serves a UNIX socket until it is stopped.",
            "The appliance is set with OV_ADDRESS, OV_USERNAME and OV_PASSWORD, or the flags.",
            "Every flag can be given as a variable: --soft-off is INFRAKIT_ONEVIEW_SOFT_OFF.");
    for (Setting setting : Setting.values()) {
      if (setting.flag() != null) {
        spec.addOption(option(setting));
      }
    }
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("shows this").build());
    spec.addOption(
        OptionSpec.builder("--version").versionHelp(true).description("shows the version").build());
    return spec;
  }

  private static OptionSpec option(Setting setting) {
    String flag = "--" + setting.flag();
    Character letter = setting.shortFlag();
    OptionSpec.Builder option =
        letter == null ? OptionSpec.builder(flag) : OptionSpec.builder("-" + letter, flag);
    if (setting.argument() == null) {
      option.arity("0").type(Boolean.class);
    } else {
      option.arity("1").type(String.class).paramLabel(setting.argument());
    }
    return option.description(setting.help()).build();
  }

  private static CommandSpec verb(String name, String description) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage().description(description);
    return spec;
  }

  private int execute(ParseResult parsed) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    if (parsed.hasSubcommand()) {
      boolean completion = parsed.subcommand().commandSpec().name().equals(COMPLETION);
      out.println(completion ? AutoComplete.bash(NAME, new CommandLine(spec())) : Version.LINE);
      return OK;
    }
    return serve(flags(parsed));
  }

  private int serve(Map<Setting, String> flags) {
    try {
      PluginConfig config = PluginConfig.from(flags, environment);
      LogLevel.set(config.log());
      return serve(PluginProcess.start(config));
    } catch (ConfigException wrong) {
      err.println(wrong.getMessage());
      err.println("Try --help.");
      return USAGE;
    } catch (LedgerException | PluginServerException cannotStart) {
      err.println(cannotStart.getMessage());
      return FAILED;
    }
  }

  /** Returns when the thread is interrupted; a signal ends the process with exit code 0. */
  private static int serve(PluginProcess process) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop"));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return OK;
  }

  /** Without the halt the exit code would be the signal's: 143 for an orderly end. */
  private static void stop(PluginProcess process) {
    process.close();
    Runtime.getRuntime().halt(OK);
  }

  private static Map<Setting, String> flags(ParseResult parsed) {
    Map<Setting, String> flags = new TreeMap<>();
    for (Setting setting : Setting.values()) {
      if (setting.flag() != null && parsed.hasMatchedOption("--" + setting.flag())) {
        Object value = parsed.matchedOptionValue("--" + setting.flag(), null);
        flags.put(setting, value == null ? "true" : String.valueOf(value));
      }
    }
    return flags;
  }
}
