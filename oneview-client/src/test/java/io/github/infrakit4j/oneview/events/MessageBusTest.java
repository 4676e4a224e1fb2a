package io.github.infrakit4j.oneview.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.simulator.Change;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What arrives from a broker, and how the handler fares. */
class MessageBusTest extends BusTestCase {
  private final RecordingHandler handler = new RecordingHandler();

  private static void publish(String json) {
    broker.publish(new Change("scmb.alerts.Created./rest/alerts/1", json));
  }

  private static void publish(int number) {
    publish("{\"resourceUri\":\"/rest/alerts/" + number + "\",\"changeType\":\"Created\"}");
  }

  @Test
  void theCreationOfAProfileArrives() {
    try (MessageBus bus = bus().topics(Topic.PROFILES).open(handler)) {
      assertThat(bus.isConnected()).isTrue();
      ServerProfile made = create("web 1", "h1");
      patiently()
          .until(() -> handler.changes.stream().anyMatch(each -> "Normal".equals(each.newState())));
      ResourceChange created = handler.changes.get(0);
      assertThat(created.changeType()).isEqualTo(ChangeType.CREATED);
      assertThat(created.resourceUri()).isEqualTo(made.uri());
      assertThat(created.isOf("server-profiles")).isTrue();
      ServerProfile profile = created.resourceAs(ServerProfile.class).orElseThrow();
      assertThat(profile.name()).isEqualTo("web 1");
      assertThat(profile.eTag()).isEqualTo(created.eTag());
      assertThat(created.associatedTask()).isEqualTo(profile.taskUri());
      assertThat(handler.heard.get(0)).isEqualTo("CONNECTED");
      assertThat(handler.changes.get(handler.changes.size() - 1).eTag()).isEqualTo(made.eTag());
    }
    assertThat(listener.heard).containsExactly("connected localhost:" + broker.port());
  }

  @Test
  void onlyWhatIsBoundArrives() {
    ResourceUri second = ResourceUri.of(appliance.servers().uri("h2"));
    try (MessageBus bus =
        bus().topics(Topic.of(second), Topic.of("alerts", ChangeType.CREATED)).open(handler)) {
      appliance.servers().power("h3", "On");
      appliance.servers().power("h2", "On");
      publish(7);
      patiently().until(() -> handler.changes.size() == 2);
      assertThat(handler.heard)
          .containsExactly("CONNECTED", "Updated " + second, "Created /rest/alerts/7");
      assertThat(handler.changes.get(0).resourceAs(ServerHardware.class))
          .hasValueSatisfying(server -> assertThat(server.name()).isEqualTo("h2"));
      assertThat(bus).hasToString("MessageBus[localhost:" + broker.port() + "]");
    }
  }

  @Test
  void tasksArriveAsTheyGoOn() {
    try (MessageBus bus = bus().topics(Topic.TASKS).open(handler)) {
      create("web 4", "h4");
      patiently()
          .until(
              () ->
                  handler.changes.stream()
                      .flatMap(change -> change.resourceAs(Task.class).stream())
                      .anyMatch(Task::isSuccess));
      assertThat(bus.isConnected()).isTrue();
      assertThat(handler.changes.get(0).changeType()).isEqualTo(ChangeType.CREATED);
    }
  }

  @Test
  void messagesArriveAsTheyAre() {
    List<RawMessage> messages = new CopyOnWriteArrayList<>();
    RawHandler raw =
        new RawHandler() {
          @Override
          public void message(RawMessage message) {
            messages.add(message);
          }

          @Override
          public void missed(Missed why) {}
        };
    try (MessageBus bus = bus().topics(Topic.ALERTS).openRaw(raw)) {
      publish("no JSON, \u00fc");
      patiently().until(() -> messages.size() == 1);
      assertThat(messages.get(0))
          .isEqualTo(new RawMessage("scmb.alerts.Created./rest/alerts/1", "no JSON, \u00fc"));
      assertThat(bus.isConnected()).isTrue();
    }
  }

  @Test
  void aMessageThatIsNotUnderstoodIsAGap() {
    try (MessageBus bus = bus().topics(Topic.ALERTS).open(handler)) {
      publish("{\"resource\": secret");
      publish(2);
      patiently().until(() -> handler.changes.size() == 1);
      assertThat(handler.heard)
          .containsExactly("CONNECTED", "NOT_UNDERSTOOD", "Created /rest/alerts/2");
      assertThat(listener.heard("not understood: RawMessage[scmb.alerts.Created.")).isTrue();
      assertThat(listener.heard.toString()).doesNotContain("secret");
      assertThat(bus.isConnected()).isTrue();
    }
  }

  @Test
  void aHandlerThatThrowsHearsWhatFollows() {
    RecordingHandler throwing =
        new RecordingHandler() {
          @Override
          public void changed(ResourceChange change) {
            super.changed(change);
            if (changes.size() == 1) {
              throw new AssertionError("even an error");
            }
            throw new IllegalStateException("no " + changes.size());
          }
        };
    try (MessageBus bus = bus().topics(Topic.ALERTS).open(throwing)) {
      publish(1);
      publish(2);
      publish(3);
      patiently().until(() -> listener.heard("handler failed: no 3"));
      assertThat(throwing.changes).hasSize(3);
      assertThat(listener.heard("handler failed: even an error")).isTrue();
      assertThat(bus.isConnected()).isTrue();
    }
  }

  @Test
  void aGapIsToldUntilItIsTaken() {
    RecordingHandler hesitant =
        new RecordingHandler() {
          @Override
          public void missed(Missed why) {
            super.missed(why);
            if (heard.size() < 4) {
              throw new IllegalStateException("cannot read now");
            }
          }
        };
    try (MessageBus bus = bus().topics(Topic.ALERTS).open(hesitant)) {
      publish(1);
      patiently().until(() -> hesitant.changes.size() == 1);
      assertThat(hesitant.heard)
          .containsExactly(
              "CONNECTED", "CONNECTED", "CONNECTED", "CONNECTED", "Created /rest/alerts/1");
      assertThat(bus.isConnected()).isTrue();
    }
  }

  @Test
  void whatASlowHandlerMissesIsSaid() throws InterruptedException {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    RecordingHandler slow =
        new RecordingHandler() {
          @Override
          public void changed(ResourceChange change) {
            entered.countDown();
            try {
              go.await();
            } catch (InterruptedException hurried) {
              throw new IllegalStateException(hurried);
            }
            super.changed(change);
          }
        };
    try (MessageBus bus = bus().topics(Topic.ALERTS).capacity(3).open(slow)) {
      publish(1);
      assertThat(entered.await(60, TimeUnit.SECONDS)).isTrue();
      for (int i = 2; i <= 5; i++) {
        publish(i);
      }
      patiently().until(() -> broker.messagesWaiting() == 0);
      go.countDown();
      patiently().until(() -> slow.heard.contains("Created /rest/alerts/5"));
      assertThat(slow.heard)
          .containsExactly(
              "CONNECTED", "Created /rest/alerts/1", "TOO_SLOW", "Created /rest/alerts/5");
      assertThat(bus.isConnected()).isTrue();
    }
  }

  @Test
  void closingLeavesNothing() {
    MessageBus bus = bus().open(handler);
    assertThat(busThreads()).isNotEmpty();
    assertThat(broker.connections()).isEqualTo(1);
    bus.close();
    bus.close();
    assertThat(bus.isConnected()).isFalse();
    patiently().until(() -> busThreads().isEmpty());
    patiently().until(() -> broker.connections() == 0 && broker.queues() == 0);
    int before = handler.heard.size();
    publish(1);
    assertThat(handler.heard).hasSize(before);
    assertThat(listener.heard("disconnected")).isFalse();
  }

  @Test
  void theHandlerItselfMayClose() {
    CompletableFuture<MessageBus> bus = new CompletableFuture<>();
    CountDownLatch closed = new CountDownLatch(1);
    RecordingHandler closing =
        new RecordingHandler() {
          @Override
          public void changed(ResourceChange change) {
            bus.join().close();
            closed.countDown();
          }
        };
    bus.complete(bus().topics(Topic.ALERTS).open(closing));
    publish(1);
    patiently().until(() -> closed.getCount() == 0 && busThreads().isEmpty());
    assertThat(bus.join().isConnected()).isFalse();
  }

  @Test
  void settingsAreChecked() {
    MessageBus.Builder builder = bus();
    assertThatThrownBy(builder::topics).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.capacity(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.timeout(java.time.Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
