package io.github.infrakit4j.rpc.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a JVM of its own. */
final class ServerProcess implements AutoCloseable {

  private static final int PATIENCE = 300;

  private final Process process;
  private final Path socket;

  private ServerProcess(Process process, Path socket) {
    this.process = process;
    this.socket = socket;
  }

  /** Starts a main class with a socket's path, and waits until it answers. */
  static ServerProcess start(Class<?> main, Path socket, List<String> flags)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(main.getName(), socket.toString()));
    ServerProcess server =
        new ServerProcess(new ProcessBuilder(command).inheritIO().start(), socket);
    server.awaitAnswer();
    return server;
  }

  Path socket() {
    return socket;
  }

  /** Memory that is in use by the process, KiB; 0 where there is no {@code /proc}. */
  long residentKib() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    for (int i = 0; i < PATIENCE && process.isAlive(); i++) {
      try (Caller caller = new Caller(socket)) {
        caller.call();
        return;
      } catch (IOException e) {
        // Not yet.
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    process.destroyForcibly();
    throw new IOException("The server on " + socket + " did not start");
  }
}
