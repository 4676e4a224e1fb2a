package io.github.infrakit4j.examples.group;

import io.github.infrakit4j.examples.group.cli.GroupCommands;
import io.github.infrakit4j.examples.group.cli.InstanceCommands;
import io.github.infrakit4j.examples.group.cli.PluginCommands;
import io.github.infrakit4j.examples.group.cli.Session;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.rpc.PluginServerException;
import io.github.infrakit4j.infrakit.rpc.UnansweredException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: commands of its own, and one for each plugin that is there. */
@Command(
    name = "infrakit4j",
    mixinStandardHelpOptions = true,
    versionProvider = Infrakit4j.Version.class,
    description = {
      "Keeps groups of instances, and asks plugins in Java and Go.",
      "Plugins are looked for in INFRAKIT_PLUGINS_DIR, else INFRAKIT_HOME/plugins, else ~/.infrakit/plugins."
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 no answer (it may be done all the same)."
    })
public final class Infrakit4j {
  private static final int FAILED = 1;
  private static final int UNANSWERED = 3;

  private final Session session;

  Infrakit4j(Map<String, String> environment, InputStream in, PrintWriter out, PrintWriter err) {
    session = new Session(environment, in, out, err);
  }

  /** Runs a command; {@code serve} until it is told to stop. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(new Infrakit4j(System.getenv(), System.in, out, err).run(arguments));
  }

  int run(String... arguments) {
    try {
      CommandLine line = line(plugins(arguments));
      if (arguments.length == 0) {
        line.usage(session.err());
        return line.getCommandSpec().exitCodeOnInvalidInput();
      }
      return line.execute(arguments);
    } catch (PluginException cannotLook) {
      return explain(cannotLook);
    }
  }

  private CommandLine line(Set<String> plugins) {
    CommandLine line = new CommandLine(this);
    line.addSubcommand(new Serve(session));
    line.addSubcommand(new GroupCommands(session));
    line.addSubcommand(new PluginCommands(session));
    line.addSubcommand("completion", new AutoComplete.GenerateCompletion());
    for (String plugin : plugins) {
      if (!line.getSubcommands().containsKey(plugin)) {
        line.addSubcommand(plugin, plugin(plugin));
      }
    }
    line.setOut(session.out());
    line.setErr(session.err());
    line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure));
    return line;
  }

  private CommandLine plugin(String name) {
    CommandLine command = new CommandLine(new InstanceCommands(session, name));
    command.getCommandSpec().usageMessage().description("The plugin " + name + ".");
    return command;
  }

  /** Those that are there; and what looks like one with a type, or like one that is not there. */
  private Set<String> plugins(String... arguments) {
    Set<String> names = new TreeSet<>(session.plugins().keySet());
    if (arguments.length > 1 && !arguments[0].startsWith("-")) {
      names.add(arguments[0]);
    }
    return names;
  }

  private int explain(Exception failure) {
    if (failure instanceof PluginException
        || failure instanceof PluginServerException
        || failure instanceof IllegalArgumentException) {
      session.err().println(failure.getMessage());
    } else {
      session.err().println("A defect of this program: " + failure);
    }
    return failure instanceof UnansweredException ? UNANSWERED : FAILED;
  }

  /** The version that the jar says. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Infrakit4j.class.getPackage().getImplementationVersion();
      return List.of("infrakit4j " + (version == null ? "(not packaged)" : version))
          .toArray(String[]::new);
    }
  }
}
