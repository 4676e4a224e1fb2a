package io.github.infrakit4j.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the main job on a simulated rack; exits with 0 only if every step was seen to be true. */
@Command(
    name = "quickstart",
    mixinStandardHelpOptions = true,
    description = "Shows groups of OneView servers made, healed and destroyed through the plugin.",
    sortOptions = false)
public final class Quickstart implements Callable<Integer> {
  private static final int OK = 0;
  private static final int FAILED = 1;

  @Option(names = "--stay", description = "Leaves everything up afterwards, until Ctrl-C.")
  private boolean stay;

  @Option(names = "--bars", description = "Draws bars, for a terminal, instead of lines.")
  private boolean bars;

  @Option(
      names = "--plugin",
      paramLabel = "JAR",
      description = "The plugin's jar; by default the plugin that is in this program.")
  private @Nullable Path pluginJar;

  @Option(
      names = "--controller",
      paramLabel = "JAR",
      description = "The group controller's jar; by default the one that is in this program.")
  private @Nullable Path controllerJar;

  private final PrintStream out;

  Quickstart(PrintStream out) {
    this.out = out;
  }

  /** Exits with 0 if every step was seen to be true, 1 if not, 2 for bad usage. */
  public static void main(String[] arguments) {
    System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), arguments));
  }

  static int run(PrintStream out, String... arguments) {
    return new CommandLine(new Quickstart(out)).execute(arguments);
  }

  @Override
  public Integer call() throws IOException {
    Screen screen = bars ? new BarScreen(out) : new LineScreen(out);
    try (Cleanup cleanup = Cleanup.ofNewDirectory()) {
      return walk(cleanup, screen) ? OK : FAILED;
    }
  }

  private boolean walk(Cleanup cleanup, Screen screen) {
    long start = System.nanoTime();
    try {
      Sandbox sandbox = Sandbox.start(pluginJar, controllerJar, cleanup);
      introduce(sandbox, cleanup.log(), screen);
      Tour tour =
          new Tour(
              sandbox.instances().instance(),
              sandbox.groups().group(),
              sandbox.witness()::look,
              sandbox.appliance().servers(),
              screen);
      tour.run();
      if (!stay) {
        stop(List.of(sandbox.controller(), sandbox.plugin()), screen);
      }
      long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
      screen.say("\nAll seen to be true, in %d s.".formatted(seconds));
      if (stay) {
        stay(sandbox, tour, screen);
      }
      return true;
    } catch (NotSeenException e) {
      e.tell(screen);
    } catch (IOException | RuntimeException e) {
      if (cleanup.hasBegun()) {
        return false;
      }
      screen.say("✘ " + e.getMessage());
    }
    cleanup.keepLog();
    screen.say("  The log is kept: " + cleanup.log() + "\n\nFailed.");
    return false;
  }

  private static void introduce(Sandbox sandbox, Path log, Screen screen) {
    screen.say(
        """
        Look at the rack while this runs, in a browser: %s
        What the plugin itself sees and does, beside it: %s

        A simulated OneView appliance with %d servers: %s
          its time runs %d times as fast as yours
        The plugin, a process of its own, serves: %s
        The group controller, another one, serves: %s
          their log: %s

        By hand, in another shell while this runs (--stay leaves it running):\
        """
            .formatted(
                sandbox.page().url(),
                sandbox.pluginPage(),
                sandbox.appliance().servers().names().size(),
                sandbox.appliance().url(),
                Sandbox.SPEED,
                sandbox.plugin().socket(),
                sandbox.controller().socket(),
                log));
    byHand(sandbox, screen);
  }

  private static void byHand(Sandbox sandbox, Screen screen) {
    ByHand.lines(sandbox.plugin().socket()).forEach(line -> screen.say("  " + line));
    ByHand.groupLines(sandbox.controller().socket()).forEach(line -> screen.say("  " + line));
  }

  private static void stay(Sandbox sandbox, Tour tour, Screen screen) {
    tour.leaveAGroup();
    screen.say(
        """

        Rack, plugin and controller stay up until Ctrl-C.
        Break a server by a click, and see its group heal: %s
        What the plugin itself sees and does, beside it: %s

        By hand, in another shell:\
        """
            .formatted(sandbox.page().url(), sandbox.pluginPage()));
    byHand(sandbox, screen);
    sandbox.plugin().awaitEnd();
  }

  private static void stop(List<JavaProcess> processes, Screen screen) {
    String fact = "both have exited with 0 and removed their sockets";
    screen.begin("stop the group controller and the plugin with SIGTERM");
    long start = System.nanoTime();
    List<String> complaints =
        processes.stream().flatMap(each -> complaint(each, each.stop()).stream()).toList();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    if (!complaints.isEmpty()) {
      throw new NotSeenException(fact, took, complaints);
    }
    screen.tick(fact, took);
  }

  private static Optional<String> complaint(JavaProcess process, OptionalInt code) {
    boolean socketLeft = Files.exists(process.socket());
    if (code.equals(OptionalInt.of(OK)) && !socketLeft) {
      return Optional.empty();
    }
    String seen = code.isPresent() ? "exit code " + code.getAsInt() : "no end";
    return Optional.of(
        "expected of %s exit code 0 and no socket, seen %s and %s"
            .formatted(process.name(), seen, socketLeft ? "the socket still there" : "no socket"));
  }
}
