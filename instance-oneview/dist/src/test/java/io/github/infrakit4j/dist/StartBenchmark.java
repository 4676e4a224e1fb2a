package io.github.infrakit4j.dist;

import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How soon the plugin answers and how much memory it takes, started by the command of the packages
 * and by plain {@code java -jar}, in turns.
 *
 * <p>Arguments: the directory of the unpacked {@code .tar.gz}, rounds, and one or more Java homes.
 * Linux only.
 */
final class StartBenchmark {
  private final Path unpacked;
  private final Map<String, List<Start>> results = new LinkedHashMap<>();

  private StartBenchmark(Path unpacked) {
    this.unpacked = unpacked;
  }

  public static void main(String[] arguments) throws Exception {
    StartBenchmark benchmark = new StartBenchmark(Path.of(arguments[0]));
    int rounds = Integer.parseInt(arguments[1]);
    List<Path> homes = Stream.of(arguments).skip(2).map(Path::of).toList();
    try (SimulatedAppliance appliance = SimulatedAppliance.builder().speed(100).start()) {
      // The first round warms the page cache and makes the archives; it does not count.
      for (int round = 0; round <= rounds; round++) {
        for (Path home : homes) {
          benchmark.turn(home, appliance, round > 0);
        }
      }
    }
    for (Path home : homes) {
      benchmark.report(home, System.out);
    }
  }

  private void turn(Path javaHome, SimulatedAppliance appliance, boolean counts) throws Exception {
    Path cache = unpacked.resolve("cache" + javaHome.toString().replace('/', '-'));
    Map<String, String> environment = new TreeMap<>();
    environment.put("PATH", System.getenv("PATH"));
    environment.put("JAVA_HOME", javaHome.toString());
    environment.put("INSTANCE_ONEVIEW_CACHE", cache.toString());
    environment.put("OV_ADDRESS", appliance.url());
    environment.put("OV_USERNAME", appliance.userName());
    environment.put("OV_PASSWORD", appliance.password());
    Path ca = Files.writeString(unpacked.resolve("ca.pem"), appliance.caPem());
    environment.put("INFRAKIT_ONEVIEW_CA_FILE", ca.toString());
    String jar = unpacked.resolve("lib/instance-oneview.jar").toString();
    List<String> plain = List.of(javaHome.resolve("bin/java").toString(), "-jar", jar);
    List<String> command = List.of(unpacked.resolve("bin/instance-oneview").toString());
    Start one = start(plain, environment);
    Start other = start(command, environment);
    while (!Files.exists(cache.resolve("instance-oneview.for"))) {
      Thread.sleep(100);
    }
    if (counts) {
      results.computeIfAbsent(plain(javaHome), key -> new ArrayList<>()).add(one);
      results.computeIfAbsent(command(javaHome), key -> new ArrayList<>()).add(other);
    }
  }

  private static Start start(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    return Start.measure(command, environment, Files.createTempDirectory("ik"));
  }

  private static String plain(Path javaHome) {
    return "java -jar, " + javaHome.getFileName();
  }

  private static String command(Path javaHome) {
    return "instance-oneview, " + javaHome.getFileName();
  }

  private void report(Path javaHome, PrintStream out) {
    out.println(
        "| started as | Hello after ms (least) | CPU ms | RSS idle MB | after 1,000 describes |");
    out.println("|---|---|---|---|---|");
    for (String name : List.of(plain(javaHome), command(javaHome))) {
      out.printf(
          "| %s | %.0f (%.0f) | %.0f | %.1f | %.1f |%n",
          name,
          median(name, Start::millis),
          least(name),
          median(name, Start::cpuMillis),
          median(name, Start::idleMegabytes),
          median(name, Start::busyMegabytes));
    }
    double ratio = ratio(javaHome, Start::millis);
    double idle = median(command(javaHome), Start::idleMegabytes);
    out.printf(
        "%nHello: %.2f of the plain start (goal: at most 0.50, %s); CPU: %.2f; idle: %.1f MB (goal:"
            + " under 70, %s)%n%n",
        ratio,
        ratio <= 0.5 ? "met" : "not met",
        ratio(javaHome, Start::cpuMillis),
        idle,
        idle < 70 ? "met" : "not met");
  }

  private double ratio(Path javaHome, ToDoubleFunction<Start> figure) {
    return median(command(javaHome), figure) / median(plain(javaHome), figure);
  }

  private double least(String name) {
    return results.getOrDefault(name, List.of()).stream()
        .mapToDouble(Start::millis)
        .min()
        .orElseThrow();
  }

  private double median(String name, ToDoubleFunction<Start> figure) {
    double[] sorted =
        results.getOrDefault(name, List.of()).stream().mapToDouble(figure).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
