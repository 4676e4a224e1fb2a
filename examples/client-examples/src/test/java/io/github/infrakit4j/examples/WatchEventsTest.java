package io.github.infrakit4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.infrakit4j.oneview.simulator.Rack;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import io.github.infrakit4j.oneview.simulator.bus.SimulatedMessageBus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that watches, with a bus that has something to tell. */
class WatchEventsTest {
  @TempDir private Path folder;

  private Ran watch(Map<String, String> environment) {
    try {
      return Ran.program(WatchEvents.class, environment, folder, "server-hardware", "2");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException hurried) {
      throw new IllegalStateException(hurried);
    }
  }

  private boolean listens() throws IOException {
    Path err = folder.resolve("err");
    return Files.exists(err) && Files.readString(err).contains("CONNECTED: ");
  }

  @Test
  void whatChangesIsPrinted() throws IOException {
    Rack rack = Rack.builder().servers(2).build();
    try (SimulatedAppliance appliance =
            SimulatedAppliance.builder().rack(rack).speed(1000).start();
        SimulatedMessageBus bus = SimulatedMessageBus.of(appliance).start()) {
      Map<String, String> environment = new HashMap<>(Ran.environment(appliance, folder));
      environment.put("OV_BUS_PORT", String.valueOf(bus.port()));
      CompletableFuture<Ran> program = CompletableFuture.supplyAsync(() -> watch(environment));
      await().atMost(Duration.ofSeconds(60)).until(() -> program.isDone() || listens());
      appliance.servers().profileError("h2");
      appliance.servers().recover("h2");
      Ran ran = program.join();
      String server = "Updated " + appliance.servers().uri("h2");
      assertThat(ran.out())
          .as(ran.err())
          .isEqualTo(server + " ProfileError\n" + server + " NoProfileApplied\n");
      assertThat(ran.status()).isZero();
      assertThat(ran.err()).contains("listening to MessageBus[localhost:" + bus.port() + "]\n");
      assertThat(appliance.sessions()).isZero();
    }
  }
}
