package io.github.infrakit4j.infrakit.runner;

import io.github.infrakit4j.infrakit.rpc.PluginServer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * Runs a server as a process should. The server keeps its files: the pid file that {@code infrakit
 * plugin stop} reads, and a socket taken over from a dead process. On SIGTERM or SIGINT the runner
 * lets calls in flight be answered, closes what else was opened, the last first, and ends the
 * process with exit code 0 instead of the signal's.
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *   PluginRunner.of(PluginServer.builder("clocks").instance(new ClockPlugin())).run();
 * }
 * }</pre>
 */
public final class PluginRunner {

  private final PluginServer.Builder server;
  private final Deque<AutoCloseable> resources = new ArrayDeque<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Object lock = new Object();
  private Consumer<Exception> failures = failure -> {};
  private boolean closed;

  private PluginRunner(PluginServer.Builder server) {
    this.server = Objects.requireNonNull(server, "server");
  }

  /** A runner of this server, which it starts. */
  public static PluginRunner of(PluginServer.Builder server) {
    return new PluginRunner(server);
  }

  /** Closes this too, after the server and after what is named later. */
  public PluginRunner closing(AutoCloseable resource) {
    resources.push(Objects.requireNonNull(resource, "resource"));
    return this;
  }

  /** Who hears what went wrong while things were closed; default nobody. */
  public PluginRunner failures(Consumer<Exception> listener) {
    failures = Objects.requireNonNull(listener, "listener");
    return this;
  }

  /**
   * Serves until a signal ends the process, {@link #stop()} is called, or the thread is
   * interrupted; in the last two cases everything is closed when this returns.
   *
   * @throws io.github.infrakit4j.infrakit.rpc.PluginServerException if the server cannot start;
   *     what was to be closed is closed
   */
  public void run() {
    open();
    Thread hook = new Thread(this::endProcess, "plugin-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close();
    removeHook(hook);
  }

  /** Ends {@link #run()}. */
  public void stop() {
    stopped.countDown();
  }

  private void open() {
    try {
      resources.push(server.start());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Without the halt the exit code would be the signal's: 143 for an orderly end. */
  private void endProcess() {
    close();
    Runtime.getRuntime().halt(0);
  }

  private void close() {
    synchronized (lock) {
      if (closed) {
        return;
      }
      closed = true;
      boolean interrupted = Thread.interrupted();
      resources.forEach(this::close);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      failures.accept(e);
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process ends already, and the hook does it.
    }
  }
}
