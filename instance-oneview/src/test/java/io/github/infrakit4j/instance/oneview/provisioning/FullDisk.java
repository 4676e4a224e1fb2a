package io.github.infrakit4j.instance.oneview.provisioning;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A disk on which a state file cannot be replaced: something is in the way of what it is written to
 * first. It stands in the way of root, too.
 */
final class FullDisk implements AutoCloseable {
  private final Path written;
  private final Path obstacle;
  private boolean full;

  FullDisk(Path state) {
    this.written = state.resolveSibling(state.getFileName() + ".tmp");
    this.obstacle = state.resolveSibling("obstacle");
  }

  /** What is being written at this moment is written to its end. */
  synchronized void fill() {
    try {
      if (!full) {
        Files.createDirectories(obstacle.resolve("full"));
        while (!full) {
          full = isPutInTheWay();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A directory does not take the place of a file that is there. */
  private boolean isPutInTheWay() throws IOException {
    try {
      Files.move(obstacle, written, ATOMIC_MOVE);
      return true;
    } catch (FileSystemException beingWritten) {
      Thread.onSpinWait();
      return false;
    }
  }

  synchronized void free() {
    try {
      if (full) {
        Files.move(written, obstacle, ATOMIC_MOVE);
        Files.delete(obstacle.resolve("full"));
        Files.delete(obstacle);
        full = false;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    free();
  }
}
