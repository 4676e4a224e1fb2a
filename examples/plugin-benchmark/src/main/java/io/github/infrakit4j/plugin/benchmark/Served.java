package io.github.infrakit4j.plugin.benchmark;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A contestant that runs and answers, and its socket's client. */
final class Served implements AutoCloseable {
  // A socket's path has at most 107 bytes: names are short.
  private static final AtomicInteger STARTS = new AtomicInteger();
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final Process process;
  private final PluginClient client;
  private final String type;
  private final double startMillis;

  private Served(Process process, PluginClient client, String type, double startMillis) {
    this.process = process;
    this.client = client;
    this.type = type;
    this.startMillis = startMillis;
  }

  /** Starts it with a new InfraKit directory, and waits for its answer to Hello. */
  static Served start(Contestant contestant, Appliance appliance, Path directory)
      throws IOException, InterruptedException {
    Path home = Files.createDirectory(directory.resolve("h" + STARTS.incrementAndGet()));
    Map<String, String> variables = new HashMap<>(contestant.variables(appliance));
    variables.put("INFRAKIT_HOME", home.toString());
    Path log = home.resolve("log");
    long begin = System.nanoTime();
    Process process = Program.start(contestant.command(appliance), variables, log);
    Path socket = contestant.socket(home);
    PluginClient client = PluginClient.builder(socket).timeLimit(Duration.ofMinutes(30)).build();
    while (!Files.exists(socket) || !answers(client)) {
      if (!process.isAlive() || System.nanoTime() - begin > START_LIMIT.toNanos()) {
        client.close();
        Program.stop(process);
        throw new IOException(contestant.name() + " did not start: " + Files.readString(log));
      }
      TimeUnit.MILLISECONDS.sleep(1);
    }
    double millis = (System.nanoTime() - begin) / 1e6;
    return new Served(process, client, contestant.type(appliance), millis);
  }

  private static boolean answers(PluginClient client) {
    try {
      client.require(InstancePlugin.SPEC);
      return true;
    } catch (PluginException notYet) {
      return false;
    }
  }

  InstancePlugin instances() {
    return client.instance(type);
  }

  /** From the start of the process to the answer to Hello. */
  double startMillis() {
    return startMillis;
  }

  Memory memory() throws IOException {
    return Memory.of(process.pid());
  }

  @Override
  public void close() {
    client.close();
    Program.stop(process);
  }
}
