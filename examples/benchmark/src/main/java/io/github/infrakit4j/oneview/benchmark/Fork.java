package io.github.infrakit4j.oneview.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own that is talked to line by line. It ends with this one, or when closed. */
final class Fork implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;
  private final PrintWriter in;

  private Fork(Process process) {
    this.process = process;
    out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    in = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  static Fork start(List<String> flags, Class<?> main, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return new Fork(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** A stub that serves this many profiles in pages of this size, each after this time. */
  static Fork stub(int profiles, int pageSize, int latencyMillis) throws IOException {
    return start(
        List.of("-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"),
        StubAppliance.class,
        List.of(String.valueOf(profiles), String.valueOf(pageSize), String.valueOf(latencyMillis)));
  }

  /** A contestant that waits for work. */
  static Fork contestant(List<String> flags, String name, StubAddress stub) throws IOException {
    Fork fork = start(flags, ContestantMain.class, arguments(name, stub));
    fork.line();
    return fork;
  }

  static List<String> arguments(String name, StubAddress stub) {
    return List.of(name, String.valueOf(stub.port()), stub.certificate());
  }

  Measure order(String work) throws IOException {
    in.println(work);
    return Measure.of(line());
  }

  String line() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the process " + process.pid() + " ended without an answer");
    }
    return line;
  }

  @Override
  public void close() {
    in.close();
    process.destroy();
  }
}
