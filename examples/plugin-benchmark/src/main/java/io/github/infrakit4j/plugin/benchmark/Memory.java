package io.github.infrakit4j.plugin.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process holds, as Linux counts it; zeros elsewhere.
 *
 * @param residentMib in memory now (VmRSS)
 * @param peakMib the most it has had in memory (VmHWM)
 * @param threads of the process
 * @param handles open files and sockets
 */
record Memory(double residentMib, double peakMib, int threads, int handles) {

  /** Of this process. */
  static Memory of(long pid) throws IOException {
    Path directory = Path.of("/proc", Long.toString(pid));
    Path status = directory.resolve("status");
    if (!Files.exists(status)) {
      return new Memory(0, 0, 0, 0);
    }
    String text = Files.readString(status);
    return new Memory(
        number(text, "VmRSS:") / 1024.0,
        number(text, "VmHWM:") / 1024.0,
        (int) number(text, "Threads:"),
        handles(directory.resolve("fd")));
  }

  /** The number in the line of {@code /proc/PID/status} that starts so; 0 if there is none. */
  static long number(String status, String start) {
    return status
        .lines()
        .filter(line -> line.startsWith(start))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  private static int handles(Path directory) throws IOException {
    try (Stream<Path> handles = Files.list(directory)) {
      return (int) handles.count();
    }
  }
}
