package io.github.infrakit4j.oneview.benchmark;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the comparisons one after the other and prints figures, ratios and goals. */
@Command(
    name = "oneview-benchmark",
    mixinStandardHelpOptions = true,
    description = "Compares the client with HPE's SDK for Java and with a bare tokenizer.")
final class Benchmark implements Callable<Integer> {
  @Option(
      names = "--rounds",
      defaultValue = "9",
      description = "Rounds that count (${DEFAULT-VALUE}).")
  private int rounds = 9;

  @Option(
      names = "--warm-up",
      defaultValue = "12",
      description = "Rounds before them (${DEFAULT-VALUE}).")
  private int warmUp = 12;

  @Option(
      names = "--heap",
      defaultValue = "1g",
      description = "Fixed heap of each JVM (${DEFAULT-VALUE}).")
  private String heap = "1g";

  @Parameters(
      arity = "0..*",
      description = "Which comparisons: ${COMPLETION-CANDIDATES}; all of them by default.")
  private List<Comparison> only = List.of(Comparison.values());

  /** Starts the program; see {@code --help}. */
  public static void main(String[] args) {
    CommandLine commandLine = new CommandLine(new Benchmark());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    System.exit(commandLine.execute(args));
  }

  @Override
  public Integer call() throws Exception {
    List<String> flags = List.of("-XX:+UseSerialGC", "-Xms" + heap, "-Xmx" + heap);
    System.out.printf(
        Locale.ROOT,
        "JDK %s, %d processors, load %.1f, flags %s, %d rounds after %d to warm up%n",
        System.getProperty("java.vm.version"),
        Runtime.getRuntime().availableProcessors(),
        load(),
        String.join(" ", flags),
        rounds,
        warmUp);
    Report report = new Report(System.out);
    for (Comparison each : only) {
      each.run(new Race(flags, warmUp, rounds), report);
    }
    System.out.printf(Locale.ROOT, "%n%s; load now %.1f%n", report.sum(), load());
    return 0;
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
