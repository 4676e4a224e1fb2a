package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.rpc.PluginServerException;
import io.github.infrakit4j.instance.oneview.provisioning.LedgerException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The program: exit code 0 for a good end, 1 for a failure, 2 for wrong usage. */
public final class Main {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  private final Terminal terminal;

  Main(Terminal terminal) {
    this.terminal = terminal;
  }

  Main(Map<String, String> environment, PrintWriter out, PrintWriter err) {
    this(Terminal.of(environment, out, err));
  }

  /** Runs the plugin until it is told to stop, or a command. */
  public static void main(String[] arguments) {
    LogProvider.use();
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = new Main(System.getenv(), out, err).run(arguments);
    if (code != OK) {
      System.exit(code);
    }
  }

  /** Where there is nothing to parse, as in a service, the parser is not even loaded. */
  int run(String... arguments) {
    return arguments.length == 0
        ? guarded(() -> serve(Map.of()))
        : new CommandTree(terminal, this).run(arguments);
  }

  /** Something with an exit code. */
  interface Action {
    int run();
  }

  /** Does it, and says what went wrong. */
  int guarded(Action action) {
    try {
      return action.run();
    } catch (ConfigException wrong) {
      terminal.err().println(wrong.getMessage());
      terminal.err().println("Try --help.");
      return USAGE;
    } catch (LedgerException | PluginServerException | UncheckedIOException cannotStart) {
      terminal.err().println(cannotStart.getMessage());
      return FAILED;
    } catch (PluginException refusal) {
      terminal.err().println(refusal.getMessage());
      return FAILED;
    }
  }

  /** Serves until the process is told to stop. */
  int serve(Map<Setting, String> flags) {
    PluginConfig config = PluginConfig.from(flags, terminal.environment());
    LogLevel.set(config.log(), config.jsonLog());
    Hangup hangup = Hangup.listen();
    PluginProcess process = PluginProcess.start(config);
    hangup.then(new Reload(process, config, flags, terminal.environment()));
    return serve(process);
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
}
