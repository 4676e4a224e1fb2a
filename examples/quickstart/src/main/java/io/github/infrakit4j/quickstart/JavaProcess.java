package io.github.infrakit4j.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** A program of the tour as a process of its own, as users run it. */
final class JavaProcess implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(20);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

  private final String name;
  private final Process process;
  private final Path socket;

  private JavaProcess(String name, Process process, Path socket) {
    this.name = name;
    this.process = process;
    this.socket = socket;
  }

  /**
   * Starts it.
   *
   * @param log where its log lines go, behind those that are there
   * @throws IOException if there is no such program
   */
  static JavaProcess start(Launch launch, Path log) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(launch.command()).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    launch.writeTo(builder.environment());
    return new JavaProcess(launch.name(), builder.start(), launch.socket());
  }

  /**
   * Waits until its socket is there.
   *
   * @throws IOException if it ends instead, or takes too long
   */
  void awaitSocket() throws IOException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!Files.exists(socket)) {
      if (waitFor(Duration.ofMillis(50)).isPresent()) {
        throw new IOException(name + " ended at its start");
      }
      if (System.nanoTime() > deadline) {
        throw new IOException(name + " has made no socket in " + START_LIMIT);
      }
    }
  }

  String name() {
    return name;
  }

  Path socket() {
    return socket;
  }

  /** Sends SIGTERM, and gives the exit code; empty if it has not ended in time. */
  OptionalInt stop() {
    process.destroy();
    return waitFor(STOP_LIMIT);
  }

  /** Returns when it has ended by itself. */
  void awaitEnd() {
    process.onExit().join();
  }

  private OptionalInt waitFor(Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
          ? OptionalInt.of(process.exitValue())
          : OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + name, e);
    }
  }

  /** Ends it in any case. */
  @Override
  public void close() {
    if (stop().isEmpty()) {
      process.destroyForcibly();
    }
  }
}
