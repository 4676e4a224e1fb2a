package io.github.infrakit4j.examples.group;

import io.github.infrakit4j.examples.group.cli.Session;
import io.github.infrakit4j.examples.group.serve.ServeConfig;
import io.github.infrakit4j.examples.group.serve.ServeOptions;
import io.github.infrakit4j.examples.group.serve.ServeProcess;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the group controller and the vanilla flavor until a signal or an interrupt ends it. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Keeps groups: serves a group controller and the vanilla flavor until stopped.",
    sortOptions = false)
final class Serve implements Callable<Integer> {
  private final Session session;
  @Mixin private ServeOptions options = new ServeOptions();

  Serve(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (ServeProcess process =
        ServeProcess.start(ServeConfig.of(options, session.environment()))) {
      Thread hook = new Thread(() -> stop(process), "stop");
      Runtime.getRuntime().addShutdownHook(hook);
      process.sockets().forEach(socket -> session.out().println("serving " + socket));
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  /** Without the halt the exit code would be the signal's: 143 for an orderly end. */
  private static void stop(ServeProcess process) {
    process.close();
    Runtime.getRuntime().halt(0);
  }
}
