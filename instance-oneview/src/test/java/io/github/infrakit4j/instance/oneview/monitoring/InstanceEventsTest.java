package io.github.infrakit4j.instance.oneview.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.event.Event;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.rpc.EventSubscription;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.infrakit.rpc.PluginServer;
import io.github.infrakit4j.oneview.rest.CallListener;
import io.github.infrakit4j.oneview.simulator.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceEventsTest {
  @TempDir private Path directory;
  private final InstanceEvents events = new InstanceEvents();
  private final List<Event> seen = new CopyOnWriteArrayList<>();

  private Watched watched(int servers, Duration grace) throws IOException {
    events.publishOn(seen::add);
    return new Watched(directory, servers, grace, events, CallListener.NONE);
  }

  private List<String> kinds(InstanceId id) {
    return seen.stream()
        .filter(event -> event.id().equals(id.value()))
        .map(Event::topic)
        .filter(topic -> !topic.equals("instance/moved"))
        .toList();
  }

  @Test
  void aLifeIsToldFromItsBeginningToItsEnd() throws IOException {
    try (Watched watched = watched(1, Watched.LONG)) {
      InstanceId id = watched.ready("web");
      watched.destroy(id);

      assertThat(kinds(id))
          .containsExactly("instance/created", "instance/ready", "instance/destroyed");
      Event created = seen.get(0);
      assertThat(created.type()).isEqualTo("instance");
      assertThat(Objects.requireNonNull(created.data()).text())
          .isEqualTo(
              "{\"event\":\"created\",\"instance\":\"%s\",\"group\":\"web\",\"state\":\"provisioning\",\"server\":\"h1\",\"message\":\"accepted\"}"
                  .formatted(id.value()));
      assertThat(seen)
          .anyMatch(
              event -> Objects.requireNonNull(event.data()).text().contains("\"task\":\"/rest/"));
    }
  }

  @Test
  void aServerThatIsWellInTimeHealsItsInstance() throws IOException {
    try (Watched watched = watched(1, Watched.LONG)) {
      InstanceId id = watched.ready("web");
      watched.appliance.servers().fail("h1");
      watched.describe();
      watched.appliance.servers().recover("h1");
      watched.describe();

      assertThat(kinds(id))
          .containsExactly("instance/created", "instance/ready", "instance/ill", "instance/healed");
    }
  }

  @Test
  void aLostInstanceRecovers() throws IOException {
    try (Watched watched = watched(1, Watched.SHORT)) {
      InstanceId id = watched.ready("web");
      watched.appliance.servers().fail("h1");
      Watched.await(
          "lost",
          () -> {
            watched.describe();
            return kinds(id).contains("instance/lost");
          });
      watched.appliance.servers().recover("h1");
      watched.describe();

      assertThat(kinds(id)).endsWith("instance/ill", "instance/lost", "instance/recovered");
    }
  }

  @Test
  void anInstanceThatCannotBeMadeFailsAndGoes() throws IOException {
    try (Watched watched = watched(1, Watched.LONG)) {
      watched
          .appliance
          .faults()
          .next(Fault.taskError("Broke", "It broke").on("POST", "/rest/server-profiles"));
      InstanceId id = watched.provision("web", "");

      watched.awaitGone(id);
      assertThat(kinds(id))
          .containsExactly(
              "instance/created", "instance/delayed", "instance/failed", "instance/gone");
    }
  }

  @Test
  void anInstanceWhoseProfileStaysIsReleased() throws IOException {
    try (Watched watched = watched(1, Watched.LONG)) {
      InstanceId id = watched.provision("web", ",\"IgnoreOnDestroy\":true");
      watched.awaitReady(id);
      watched.destroy(id);

      assertThat(kinds(id)).doesNotContain("instance/destroyed");
      assertThat(watched.appliance.profiles().names()).hasSize(1);
    }
  }

  @Test
  void whatOthersRemoveIsGoneAndNotDestroyed() throws IOException {
    try (Watched watched = watched(1, Watched.LONG)) {
      InstanceId id = watched.ready("web");
      watched.appliance.profiles().delete(id.value());
      watched.describe();

      assertThat(kinds(id)).endsWith("instance/gone").doesNotContain("instance/destroyed");
    }
  }

  @Test
  void topicsAreATree() {
    assertThat(events.list(".")).hasValue(List.of("instance"));
    assertThat(events.list("instance").orElseThrow())
        .contains("created", "ready", "failed", "lost", "recovered", "healed", "destroyed");
    assertThat(events.list("instance/ready")).hasValue(List.of());
    assertThat(events.list("instances")).isEmpty();
  }

  @Test
  void whoFollowsOnTheSocketHearsOfIt() throws Exception {
    try (Watched watched = watched(1, Watched.LONG);
        PluginServer server =
            PluginServer.builder("p")
                .directory(directory.resolve("plugins"))
                .instance(watched.plugin)
                .events(events)
                .start();
        PluginClient client = PluginClient.connect(server.socket())) {
      CountDownLatch connected = new CountDownLatch(1);
      CountDownLatch ready = new CountDownLatch(1);
      try (EventSubscription subscription =
          client.subscribe("instance/ready", handler(connected, ready))) {
        assertThat(connected.await(20, TimeUnit.SECONDS)).isTrue();
        watched.provision("web", "");

        assertThat(ready.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(subscription).isNotNull();
      }
    }
  }

  private static EventSubscription.Handler handler(CountDownLatch connected, CountDownLatch ready) {
    return new EventSubscription.Handler() {
      @Override
      public void connected() {
        connected.countDown();
      }

      @Override
      public void received(Event event) {
        ready.countDown();
      }
    };
  }
}
