package io.github.infrakit4j.rpc.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the servers in turn, round by round, and prints figures, ratios and goals. */
@Command(
    name = "rpc-benchmark",
    mixinStandardHelpOptions = true,
    description =
        "Compares a plugin's server with a bare echo on the same libraries, and with a plugin in"
            + " Go.")
final class RpcBenchmark implements Callable<Integer> {

  private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-Xms256m", "-Xmx256m");
  private static final String PLUGIN = "plugin";
  private static final String ECHO = "echo";
  private static final String GO = "go";
  private static final int IDLE = 1_000;

  @Option(
      names = "--go",
      paramLabel = "SOCKET",
      description = "The socket of any plugin in Go that is running.")
  private @Nullable Path go;

  @Option(names = "--rounds", defaultValue = "7", description = "Rounds that count.")
  private int rounds = 7;

  @Option(names = "--warm-up", defaultValue = "3", description = "Rounds before them.")
  private int warmUp = 3;

  @Option(names = "--millis", defaultValue = "1500", description = "Time of each part of a round.")
  private int millis = 1500;

  /** Starts the program; see {@code --help}. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new RpcBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    print(
        "JDK %s, %d processors, load %.1f, flags %s",
        System.getProperty("java.vm.version"),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        String.join(" ", FLAGS));
    Path directory = Files.createTempDirectory("rpc");
    try (ServerProcess plugin = ServerProcess.start(Plugin.class, directory.resolve("p"), FLAGS);
        ServerProcess echo = ServerProcess.start(Echo.class, directory.resolve("e"), FLAGS)) {
      Map<String, Path> servers = new LinkedHashMap<>();
      servers.put(PLUGIN, plugin.socket());
      servers.put(ECHO, echo.socket());
      if (go != null) {
        servers.put(GO, go);
      }
      compare(servers, 1);
      compare(servers, 8);
      idle(plugin);
    } finally {
      Files.deleteIfExists(directory.resolve("e"));
      Files.deleteIfExists(directory.resolve("p.lock"));
      Files.deleteIfExists(directory);
    }
    return 0;
  }

  private void compare(Map<String, Path> servers, int connections)
      throws IOException, InterruptedException {
    Load load = new Load(connections, Duration.ofMillis(millis));
    Map<String, List<Figures>> all = new LinkedHashMap<>();
    for (int round = 0; round < warmUp + rounds; round++) {
      for (Map.Entry<String, Path> server : servers.entrySet()) {
        Figures figures = load.on(server.getValue());
        if (round >= warmUp) {
          all.computeIfAbsent(server.getKey(), name -> new ArrayList<>()).add(figures);
        }
      }
    }
    print("%nHandshake.Hello, %d connection(s), medians of %d rounds", connections, rounds);
    Map<String, Figures> medians = new LinkedHashMap<>();
    all.forEach((name, each) -> medians.put(name, Figures.median(each)));
    medians.forEach(
        (name, f) ->
            print(
                "  %-8s p50 %6.0f us, p99 %6.0f us, %8.0f calls/s",
                name, f.p50(), f.p99(), f.perSecond()));
    ratios(medians);
  }

  private static void ratios(Map<String, Figures> medians) {
    Figures plugin = Objects.requireNonNull(medians.get(PLUGIN));
    Figures echo = Objects.requireNonNull(medians.get(ECHO));
    goal("p99 / echo", plugin.p99() / echo.p99(), "at most 2", plugin.p99() <= 2 * echo.p99());
    print("  %-24s %5.2f", "p50 / echo", plugin.p50() / echo.p50());
    print("  %-24s %5.2f", "throughput / echo", plugin.perSecond() / echo.perSecond());
    Figures other = medians.get(GO);
    if (other != null) {
      double ratio = plugin.perSecond() / other.perSecond();
      goal("throughput / Go", ratio, "at least 1", ratio >= 1);
      print("  %-24s %5.2f", "p99 / Go", plugin.p99() / other.p99());
    }
  }

  private static void idle(ServerProcess plugin) throws IOException {
    long before = plugin.residentKib();
    List<Caller> idle = new ArrayList<>();
    try {
      for (int i = 0; i < IDLE; i++) {
        Caller caller = new Caller(plugin.socket());
        idle.add(caller);
        caller.call();
      }
      long after = plugin.residentKib();
      print(
          "%n%d idle connections: %d MiB resident, %d MiB before, %.0f KiB each",
          IDLE, after / 1024, before / 1024, (after - before) / (double) IDLE);
    } finally {
      for (Caller caller : idle) {
        caller.close();
      }
    }
  }

  private static void goal(String what, double ratio, String goal, boolean met) {
    print("  %-24s %5.2f  goal: %s, %s", what, ratio, goal, met ? "met" : "not met");
  }

  private static void print(String format, Object... arguments) {
    System.out.printf(Locale.ROOT, format + "%n", arguments);
  }
}
