package io.github.infrakit4j.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * What must not be left behind: running parts, and a directory, private to its user, with their
 * files. Cleaned up when closed, or when this program is ended by a signal.
 */
final class Cleanup implements AutoCloseable {
  private final Path directory;
  private final Thread hook = new Thread(this::close, "clean-up");
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private boolean logKept;
  private volatile boolean begun;

  private Cleanup(Path directory) {
    this.directory = directory;
  }

  static Cleanup ofNewDirectory() throws IOException {
    Cleanup cleanup = new Cleanup(Files.createTempDirectory("quickstart-"));
    Runtime.getRuntime().addShutdownHook(cleanup.hook);
    return cleanup;
  }

  Path directory() {
    return directory;
  }

  /** The one file that may be kept. */
  Path log() {
    return directory.resolve("plugin.log");
  }

  /** Something went wrong: the log is to outlive the rest. */
  synchronized void keepLog() {
    logKept = true;
  }

  /** The part is closed before those that were there before it. */
  synchronized <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  /** Whether the parts are being closed: what fails now, fails because of that. */
  boolean hasBegun() {
    return begun;
  }

  /** Closes all parts, and removes the directory. Does nothing the second time. */
  @Override
  public void close() {
    begun = true;
    clean();
  }

  private synchronized void clean() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        logKept = true;
      }
    }
    try {
      removeFiles();
    } catch (IOException e) {
      throw new UncheckedIOException("Could not remove " + directory + ": remove it by hand", e);
    }
  }

  private void removeFiles() throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        if (!logKept || !log().startsWith(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
