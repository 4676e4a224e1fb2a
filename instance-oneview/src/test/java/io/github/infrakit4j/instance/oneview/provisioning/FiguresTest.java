package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.simulator.Delay;
import io.github.infrakit4j.oneview.simulator.Rack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prints what the plugin costs; what is counted is also asserted, what is timed is not. */
@Isolated
class FiguresTest {
  private static final String PROFILES = "/rest/server-profiles";
  private static final String HARDWARE = "/rest/server-hardware";

  private static void print(String format, Object... values) {
    System.out.printf("figure: " + format + "%n", values);
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  @Test
  void timeFromProvisionToAnswer() {
    try (Rig rig =
        Rig.of(
            rack -> rack.servers(20),
            settings -> settings.speed(1).delay(Delay.PROFILE_CREATE, Duration.ofMinutes(2)),
            Rig.TIMING)) {
      List<Double> times = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        long start = System.nanoTime();
        rig.provision("A");
        times.add(millis(System.nanoTime() - start));
      }
      print(
          "Provision answered in %.0f ms (median of 20, longest %.0f), with profile tasks of 120 s",
          median(times), Collections.max(times));
      assertThat(rig.appliance.runningTasks()).isEqualTo(20);
      assertThat(rig.ids("A")).hasSize(20);
    }
  }

  @Test
  @DisplayName("20 Provisions at once on 12 free servers: 12 distinct servers and 8 clear errors")
  void moreProvisionsThanServers() throws Exception {
    try (Rig rig = Rig.of(12)) {
      Set<InstanceId> ids = ConcurrentHashMap.newKeySet();
      long start = System.nanoTime();
      List<Throwable> errors =
          Together.run(20, i -> ids.add(rig.provision("A"))).stream()
              .filter(Objects::nonNull)
              .toList();
      print(
          "20 Provisions at once on 12 servers: %d ids, %d errors, %d POSTs in %.0f ms; an error:"
              + " %s",
          ids.size(),
          errors.size(),
          rig.posts(),
          millis(System.nanoTime() - start),
          Words.of(errors.get(0)));
      assertThat(ids).hasSize(12);
      assertThat(errors)
          .hasSize(8)
          .allSatisfy(error -> assertThat(error).hasMessageContaining("no server is free"));
      assertThat(rig.posts()).isEqualTo(12);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100, 1000, 5000})
  @DisplayName("Describe costs one listing of profiles, with Properties one of hardware more")
  void costOfDescribe(int instances) {
    try (Rig rig = Rig.of(rack -> marked(rack, instances))) {
      rig.describe("A");
      int pagesOfProfiles = pages(instances, 64);
      int pagesOfHardware = pages(instances, 32);

      int bare = requests(rig, false);
      int whole = requests(rig, true);

      print(
          "%d instances: %d requests for DescribeInstances, %d with Properties (pages of 64"
              + " profiles and 32 servers), median %.1f and %.1f ms",
          instances, bare, whole, time(rig, false), time(rig, true));
      assertThat(bare).isEqualTo(pagesOfProfiles);
      assertThat(whole).isEqualTo(pagesOfProfiles + pagesOfHardware);
    }
  }

  private static int pages(int members, int size) {
    return (members + size - 1) / size;
  }

  private static Rack.Builder marked(Rack.Builder rack, int instances) {
    Rack.Builder marked = rack.servers(instances);
    for (int i = 1; i <= instances; i++) {
      InstanceId id = new InstanceId("web-" + i);
      String description =
          Marker.of(id, null, Map.of(), Map.of(Tags.GROUP, "A")).writeInto("", 1000);
      String server = "h" + i;
      marked = marked.profile(id.value(), p -> p.server(server).description(description));
    }
    return marked;
  }

  private static int requests(Rig rig, boolean properties) {
    rig.appliance.journal().clear();
    assertThat(rig.plugin().describeInstances(Map.of(Tags.GROUP, "A"), properties)).isNotEmpty();
    int lists =
        rig.appliance.journal().count("GET", PROFILES)
            + rig.appliance.journal().count("GET", HARDWARE);
    assertThat(rig.appliance.journal().size()).as("nothing but lists").isEqualTo(lists);
    return lists;
  }

  private static double time(Rig rig, boolean properties) {
    List<Double> times = new ArrayList<>();
    int repeats = rig.appliance.servers().names().size() > 500 ? 3 : 15;
    for (int i = 0; i < repeats; i++) {
      long start = System.nanoTime();
      rig.plugin().describeInstances(Map.of(Tags.GROUP, "A"), properties);
      times.add(millis(System.nanoTime() - start));
    }
    return median(times);
  }

  @Test
  @DisplayName("50 groups that ask at once, 5,000 instances among 10,000 profiles: few listings")
  void manyGroupsAtOnce() throws Exception {
    int groups = 50;
    int instances = 5000;
    try (Rig rig = Rig.of(rack -> crowded(rack, instances, groups))) {
      rig.describe("g0");
      rig.appliance.journal().clear();
      List<Integer> counts = Collections.synchronizedList(new ArrayList<>());
      long start = System.nanoTime();
      Together.run(groups, i -> counts.add(rig.describe("g" + i).size()));
      double took = millis(System.nanoTime() - start);

      int listings =
          rig.appliance.journal().size() / (pages(2 * instances, 64) + pages(2 * instances, 32));
      print(
          "%d groups at once, %d instances among %d profiles: %.0f ms for all, %d listings",
          groups, instances, 2 * instances, took, listings);
      assertThat(counts).hasSize(groups).containsOnly(instances / groups);
      assertThat(listings).isLessThan(groups / 5);
    }
  }

  private static Rack.Builder crowded(Rack.Builder rack, int instances, int groups) {
    Rack.Builder crowded = rack.servers(2 * instances);
    for (int i = 1; i <= instances; i++) {
      InstanceId id = new InstanceId("web-" + i);
      String description =
          Marker.of(id, null, Map.of(), Map.of(Tags.GROUP, "g" + i % groups)).writeInto("", 1000);
      String server = "h" + i;
      String other = "h" + (instances + i);
      crowded =
          crowded
              .profile(id.value(), p -> p.server(server).description(description))
              .profile("payroll-" + i, p -> p.server(other));
    }
    return crowded;
  }

  @Test
  void costOfWritingTheLedger(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("state.json");
    try (Ledger ledger = Ledger.open(file, new SteadyClock())) {
      List<Entry> entries = new ArrayList<>();
      for (int i = 0; i < 5000; i++) {
        Marker marker =
            Marker.of(new InstanceId("web-" + i), null, Map.of(), Map.of(Tags.GROUP, "A"));
        ResourceUri profile = ResourceUri.of("/rest/server-profiles/" + i);
        entries.add(Entry.found(marker, profile, null, Instant.EPOCH));
      }
      ledger.adopt(entries);
      List<Double> times = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        Map<String, String> tags = Map.of("round", String.valueOf(i));
        long start = System.nanoTime();
        ledger.update(new InstanceId("web-7"), entry -> entry.withTags(tags, Map.of()));
        times.add(millis(System.nanoTime() - start));
      }
      print(
          "one change of a ledger of 5000 instances: %.1f ms (median of 20, longest %.1f), %d kB",
          median(times), Collections.max(times), Files.size(file) / 1024);
      assertThat(ledger.version()).isEqualTo(21);
    }
  }
}
