package io.github.infrakit4j.instance.oneview.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.rpc.ServerListener;
import io.github.infrakit4j.oneview.simulator.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {
  @TempDir private Path directory;
  private final Metrics metrics = new Metrics();
  private Watched watched;

  @BeforeEach
  void begin() throws IOException {
    ApplianceMetrics appliance = metrics.appliance("p");
    watched = new Watched(directory, 2, Watched.SHORT, appliance, appliance);
    appliance.watch(watched.plugin);
  }

  @AfterEach
  void end() {
    watched.close();
  }

  private Scrape scrape() {
    return new Scrape(metrics.text());
  }

  @Test
  void aLifeIsCountedFromItsBeginningToItsEnd() {
    InstanceId id = watched.ready("web");
    watched.describe();
    Scrape ready = scrape();
    watched.destroy(id);
    Scrape gone = scrape();

    assertThat(ready.value("provisions_total{appliance=\"p\",outcome=\"accepted\"}")).isEqualTo(1);
    assertThat(ready.value("provisions_total{appliance=\"p\",outcome=\"ready\"}")).isEqualTo(1);
    assertThat(ready.value("provision_duration_seconds_count{appliance=\"p\"}")).isEqualTo(1);
    assertThat(ready.value("instances{appliance=\"p\",group=\"web\",state=\"ready\"}"))
        .isEqualTo(1);
    assertThat(ready.value("logins_total{appliance=\"p\",outcome=\"ok\"}")).isEqualTo(1);
    assertThat(ready.value("appliance_reachable{appliance=\"p\"}")).isEqualTo(1);
    assertThat(ready.value("last_sync_timestamp_seconds{appliance=\"p\"}"))
        .isGreaterThan((double) TimeUnit.DAYS.toSeconds(365));
    assertThat(
            ready.value(
                "rest_requests_total{appliance=\"p\",operation=\"POST"
                    + " /rest/server-profiles\",status=\"202\"}"))
        .isEqualTo(watched.appliance.journal().count("POST", "/rest/server-profiles"));
    assertThat(gone.value("departures_total{appliance=\"p\",how=\"destroyed\"}")).isEqualTo(1);
    assertThat(gone.value("tasks_total{appliance=\"p\",state=\"completed\"}"))
        .isGreaterThanOrEqualTo(2);
    assertThat(gone.values().keySet()).noneMatch(name -> name.contains("group=\"web\""));
  }

  @Test
  void labelsHoldNoIdOfAnything() {
    InstanceId id = watched.ready("web");
    watched.describe();
    watched.destroy(id);

    for (String name : scrape().values().keySet()) {
      assertThat(name).doesNotContain(id.value()).doesNotContain("?");
      assertThat(name.replaceAll("le=\"[^\"]*\"", "")).doesNotContainPattern("[0-9a-f]{8}");
    }
    assertThat(scrape().values().keySet())
        .anyMatch(name -> name.contains("operation=\"GET /rest/tasks/{id}\""));
  }

  @Test
  void whyMakingFailsIsCounted() {
    watched
        .appliance
        .faults()
        .next(Fault.taskError("Broke", "It broke").on("POST", "/rest/server-profiles"));
    InstanceId id = watched.provision("web", "");
    watched.awaitGone(id);
    watched.provision("web", "");
    assertThatThrownBy(() -> watched.provision("web", "")).isInstanceOf(PluginException.class);
    Scrape scrape = scrape();

    assertThat(scrape.value("provisions_total{appliance=\"p\",outcome=\"failed\"}")).isEqualTo(1);
    assertThat(scrape.value("obstacles_total{appliance=\"p\",reason=\"server-failed\"}"))
        .isEqualTo(1);
    assertThat(scrape.value("obstacles_total{appliance=\"p\",reason=\"no-server\"}")).isEqualTo(1);
    assertThat(scrape.value("tasks_total{appliance=\"p\",state=\"error\"}")).isEqualTo(1);
    assertThat(scrape.value("quarantined_servers{appliance=\"p\"}")).isEqualTo(1);
  }

  @Test
  void illAndLostAreCounted() {
    watched.ready("web");
    watched.appliance.servers().fail("h1");
    watched.describe();
    assertThat(scrape().value("health_changes_total{appliance=\"p\",to=\"ill\"}")).isEqualTo(1);
    Watched.await(
        "lost",
        () -> {
          watched.describe();
          return scrape().value("lost_instances{appliance=\"p\"}") == 1;
        });

    watched.appliance.servers().recover("h1");
    watched.describe();
    Scrape scrape = scrape();
    assertThat(scrape.value("health_changes_total{appliance=\"p\",to=\"lost\"}")).isEqualTo(1);
    assertThat(scrape.value("health_changes_total{appliance=\"p\",to=\"recovered\"}")).isEqualTo(1);
    assertThat(scrape.value("lost_instances{appliance=\"p\"}")).isZero();
  }

  @Test
  void aFailingApplianceIsCountedByStatus() {
    watched.appliance.faults().next(Fault.answer(500).on("GET", "/rest/server-profiles").always());
    assertThatThrownBy(() -> watched.describe()).isInstanceOf(PluginException.class);

    assertThat(
            scrape()
                .value(
                    "rest_requests_total{appliance=\"p\",operation=\"GET"
                        + " /rest/server-profiles\",status=\"500\"}"))
        .isEqualTo(1);
    assertThat(scrape().values()).doesNotContainKey("infrakit_oneview_last_sync_timestamp_seconds");
  }

  @Test
  void callsOfUnknownNamesAreOneMethod() {
    ServerListener calls = metrics.calls();
    calls.callAnswered("Instance.Provision", Duration.ofMillis(20));
    calls.callFailed("Instance.Provision", Duration.ofMillis(20), new PluginException("no"));
    for (String method : List.of("a", "b", "Instance.Provision\n")) {
      calls.callFailed(method, Duration.ZERO, new PluginException("no"));
    }

    String name = "rpc_duration_seconds_count{method=\"%s\",outcome=\"%s\"}";
    assertThat(scrape().value(name.formatted("Instance.Provision", "ok"))).isEqualTo(1);
    assertThat(scrape().value(name.formatted("Instance.Provision", "error"))).isEqualTo(1);
    assertThat(scrape().value(name.formatted("other", "error"))).isEqualTo(3);
    assertThat(
            scrape()
                .value(
                    "rpc_duration_seconds_bucket{method=\"Instance.Provision\",outcome=\"ok\",le=\"0.025\"}"))
        .isEqualTo(1);
  }

  @Test
  void theReadmeHasTheTable() throws IOException {
    assertThat(Files.readString(Path.of("README.md"))).contains(MetricName.table());
  }

  @Test
  void theReadmeHasTheEvents() throws IOException {
    String text = Files.readString(Path.of("README.md"));
    for (EventKind kind : EventKind.values()) {
      assertThat(text).contains("| `" + kind.topic() + "` | " + kind.meaning() + " |");
    }
  }
}
