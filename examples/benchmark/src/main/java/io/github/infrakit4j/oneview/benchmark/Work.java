package io.github.infrakit4j.oneview.benchmark;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The works a contestant can be told to do, and the clock beside them. */
final class Work {
  private static final int DIFFERENT_PROFILES = 200;

  private final Contestant contestant;
  private final List<String> hardware = new ArrayList<>();

  Work(Contestant contestant) {
    this.contestant = contestant;
  }

  /**
   * Does one work: {@code list}, {@code walk}, {@code get threads times} or {@code parse records}.
   */
  Measure measure(String order) throws IOException {
    String[] words = order.split(" ", -1);
    if (words[0].equals("parse")) {
      generate(Integer.parseInt(words[1]));
    }
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = threads.getCurrentThreadAllocatedBytes();
    long cpu = system.getProcessCpuTime();
    long wall = System.nanoTime();
    int count = run(words);
    return new Measure(
        count,
        System.nanoTime() - wall,
        system.getProcessCpuTime() - cpu,
        threads.getCurrentThreadAllocatedBytes() - allocated,
        peakKib());
  }

  private int run(String[] words) throws IOException {
    return switch (words[0]) {
      case "list" -> contestant.list();
      case "walk" -> contestant.walk();
      case "get" -> get(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
      case "parse" -> parse();
      default -> throw new IllegalArgumentException("there is no work " + words[0]);
    };
  }

  private void generate(int records) {
    for (int number = hardware.size(); number < records; number++) {
      hardware.add(Samples.hardware(number));
    }
  }

  private int parse() throws IOException {
    int count = 0;
    for (String each : hardware) {
      count += contestant.parse(each);
    }
    return count;
  }

  private int get(int threads, int times) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Integer>> shares = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        shares.add(pool.submit(() -> getInTurn(times / threads)));
      }
      int count = 0;
      for (Future<Integer> share : shares) {
        count += share.get();
      }
      return count;
    } catch (InterruptedException | ExecutionException failure) {
      throw new IOException("not all could be got", failure);
    } finally {
      pool.shutdown();
    }
  }

  private int getInTurn(int times) throws IOException {
    int count = 0;
    for (int i = 0; i < times; i++) {
      count += contestant.get(Samples.profileId(i % DIFFERENT_PROFILES));
    }
    return count;
  }

  private static long peakKib() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
