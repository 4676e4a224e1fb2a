package io.github.infrakit4j.plugin.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the plugin, and another one beside it, and prints a table. */
@Command(
    name = "plugin-benchmark",
    mixinStandardHelpOptions = true,
    description = "Measures the plugin for OneView on a simulated appliance, all as processes.")
final class PluginBenchmark implements Callable<Integer> {
  private static final int ONE_PAGE = 100_000;
  private static final long SETTLED = TimeUnit.SECONDS.toNanos(4);
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  @Option(names = "--simulator", required = true, paramLabel = "JAR", description = "Its jar.")
  private Path simulator = Path.of("");

  @Option(
      names = "--plugin",
      required = true,
      paramLabel = "PROGRAM",
      description = "The plugin's jar, or the command of its packages.")
  private Path plugin = Path.of("");

  @Option(
      names = "--go",
      paramLabel = "COMMAND",
      description =
          "What starts InfraKit's plugin in Go, to be measured beside:"
              + " \"infrakit plugin start oneview\" of an infrakit built with the tag oneview.")
  private @Nullable String go;

  @Option(
      names = "--with",
      paramLabel = "JAVA_OPTS",
      description = "Measures the command once more, with these options for Java.")
  private @Nullable String with;

  @Option(names = "--starts", defaultValue = "10", description = "Starts of each.")
  private int starts = 10;

  @Option(names = "--describes", defaultValue = "2000", description = "Describes of part flat.")
  private int describes = 2000;

  @Parameters(
      paramLabel = "PART",
      description =
          "start, 0, 10, 100, 1000, 5000 (instances described), one-page, groups, provision, storm,"
              + " flat; all unless given.")
  private List<String> parts = new ArrayList<>();

  /** Starts the program; see {@code --help}. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new PluginBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Map<String, List<Bench.Part>> all = parts();
    List<String> unknown = parts.stream().filter(name -> !all.containsKey(name)).toList();
    if (!unknown.isEmpty()) {
      System.err.println("There is no part " + unknown + "; there are " + all.keySet());
      return 2;
    }
    System.out.printf(
        Locale.ROOT,
        "%s %s, JDK %s, %d processors, load %.1f%n%n",
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.vm.version"),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    Path work = Files.createTempDirectory("bench");
    try {
      run(all, work);
    } finally {
      remove(work);
    }
    return 0;
  }

  private void run(Map<String, List<Bench.Part>> all, Path work) throws Exception {
    Path cache = Files.createDirectory(work.resolve("cache"));
    Plugin ours = new Plugin("plugin", Program.of(plugin), cache, "");
    List<Contestant> contestants = new ArrayList<>(List.of(ours));
    if (with != null) {
      contestants.add(new Plugin("plugin " + with, Program.of(plugin), cache, with));
    }
    if (go != null) {
      contestants.add(new GoPlugin(List.of(go.strip().split(" +", -1))));
    }
    Table table = new Table(System.out, contestants.stream().map(Contestant::name).toList());
    prime(new Bench(Program.of(simulator), work, List.of(ours), table), ours.cache());
    table.head();
    Bench bench = new Bench(Program.of(simulator), work, contestants, table);
    for (Map.Entry<String, List<Bench.Part>> part : all.entrySet()) {
      if (parts.isEmpty() || parts.contains(part.getKey())) {
        for (Bench.Part each : part.getValue()) {
          each.run(bench);
        }
      }
    }
  }

  private Map<String, List<Bench.Part>> parts() {
    Map<String, List<Bench.Part>> all = new LinkedHashMap<>();
    all.put("start", List.of(new StartPart(starts)));
    for (int instances : List.of(0, 10, 100, 1_000, 5_000)) {
      all.put(String.valueOf(instances), List.of(DescribePart.of(instances, 0)));
    }
    all.put("one-page", List.of(DescribePart.of(100, ONE_PAGE), DescribePart.of(1_000, ONE_PAGE)));
    all.put("groups", List.of(new GroupsPart(50, 5_000, 5_000, 5)));
    all.put("provision", List.of(new ProvisionPart()));
    all.put("storm", List.of(new StormPart(100, 10, 10)));
    all.put("flat", List.of(new FlatPart(describes)));
    return all;
  }

  /** The first start may make what later ones are faster by: waits until it is there. */
  private static void prime(Bench bench, Path cache) throws Exception {
    bench.on(
        RackText.free(1),
        List.of(),
        stands -> {
          long start = System.nanoTime();
          long since = start;
          String seen = "";
          while (System.nanoTime() - since < SETTLED && System.nanoTime() - start < PATIENCE) {
            TimeUnit.MILLISECONDS.sleep(100);
            String now = listing(cache);
            since = now.equals(seen) ? since : System.nanoTime();
            seen = now;
          }
        });
  }

  private static String listing(Path directory) throws IOException {
    StringBuilder listing = new StringBuilder();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().toList()) {
        listing.append(file).append(' ').append(file.toFile().length()).append('\n');
      }
    }
    return listing.toString();
  }

  private static void remove(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
