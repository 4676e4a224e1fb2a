package io.github.infrakit4j.plugin.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A contestant on an appliance of its own.
 *
 * @param contestant who
 * @param appliance what it serves
 * @param served the contestant, running
 */
record Stand(Contestant contestant, Appliance appliance, Served served) implements AutoCloseable {
  private static final AtomicInteger STANDS = new AtomicInteger();

  /** Starts both, with their files in a new directory. */
  static Stand build(
      List<String> simulator, Path work, Contestant contestant, RackText rack, List<String> flags)
      throws IOException, InterruptedException {
    Path directory = Files.createDirectory(work.resolve("s" + STANDS.incrementAndGet()));
    Path file = directory.resolve("rack.json");
    rack.write(file, contestant);
    Appliance appliance = Appliance.start(simulator, file, directory, flags);
    try {
      return new Stand(contestant, appliance, Served.start(contestant, appliance, directory));
    } catch (IOException | InterruptedException | RuntimeException e) {
      appliance.close();
      throw e;
    }
  }

  String name() {
    return contestant.name();
  }

  @Override
  public void close() {
    served.close();
    appliance.close();
  }
}
