package io.github.infrakit4j.instance.oneview.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.instance.oneview.operator.Document;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What browsers that look at the rack are told of it. */
class RackFeedTest {
  @TempDir private Path directory;
  private PageRig rig;

  @BeforeEach
  void start() throws IOException {
    rig = new PageRig(directory, PageRig.rack());
  }

  @AfterEach
  void stop() {
    rig.close();
    assertThat(rig.defects).isEmpty();
  }

  private static Instant asOf(Document appliance) {
    return Instant.parse(Stream.head(appliance).words("AsOf"));
  }

  @Test
  void aBrowserIsToldTheRackAndWhatHappensInIt() throws Exception {
    try (Stream stream = Stream.of(rig.serve("0", PageRig.SHORT))) {
      Document appliance = stream.await("the rack", Stream::isSeen);
      assertThat(Stream.head(appliance).words("Address")).isEqualTo(rig.appliance.url());
      assertThat(appliance.objects("Enclosures"))
          .extracting(each -> each.words("Name") + " " + each.number("Bays"))
          .containsExactlyInAnyOrder("encl1 8", "encl2 8");
      assertThat(appliance.objects("Servers")).hasSize(16);
      Document payroll = Stream.server(appliance, "encl1, bay 6");
      assertThat(payroll.words("Profile")).isEqualTo("payroll");
      assertThat(payroll.words("Hindrance")).isEqualTo("with a profile");
      assertThat(payroll.words("Power")).isEqualTo("On");
      assertThat(payroll.number("Bay")).isEqualTo(6);
      assertThat(Stream.server(appliance, "rack2").text("Enclosure")).isNull();

      InstanceId id = rig.ready("web");
      appliance =
          stream.await(
              "the instance",
              now ->
                  now.objects("Instances").stream().anyMatch(i -> i.words("State").equals("ready"))
                      && Stream.server(now, "encl1, bay 1").text("Profile") != null);
      assertThat(appliance.objects("Instances"))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.words("ID")).isEqualTo(id.value());
                assertThat(one.words("Group")).isEqualTo("web");
                assertThat(one.words("ServerURI"))
                    .isEqualTo(rig.appliance.servers().uri("encl1, bay 1"));
              });
      PageRig.await("events", () -> stream.events.size() >= 2);
      assertThat(stream.events)
          .extracting(event -> event.words("Topic"))
          .startsWith("instance/created")
          .contains("instance/ready");
      assertThat(Objects.requireNonNull(stream.events.get(0).object("Data")).words("instance"))
          .isEqualTo(id.value());
    }
  }

  @Test
  void howFarAnInstanceIsAndWhatIsLostAndLeftAloneIsTold() throws Exception {
    InstanceId lost = rig.ready("web");
    String server = rig.server(lost);
    rig.lose(lost);
    rig.plugin
        .operations()
        .quarantine("encl2, bay 1", Duration.ofHours(2), "its disks are being changed");
    rig.provision("web");
    try (Stream stream = Stream.of(rig.serve("0", PageRig.LONG))) {
      rig.appliance.advance(Duration.ofSeconds(15));
      Document appliance =
          stream.await(
              "progress",
              now -> now.objects("Instances").stream().anyMatch(one -> one.number("Percent") > 0));
      assertThat(appliance.objects("Lost"))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.words("ID")).isEqualTo(lost.value());
                assertThat(one.words("Server")).isEqualTo(server);
                assertThat(one.words("Reason")).contains("Critical");
              });
      assertThat(appliance.objects("Quarantined"))
          .anySatisfy(
              one -> {
                assertThat(one.words("Server")).isEqualTo("encl2, bay 1");
                assertThat(one.words("Reason")).isEqualTo("its disks are being changed");
              });
    }
  }

  @Test
  void theApplianceIsListedOnceHoweverManyLook() throws Exception {
    PageServer page = rig.serve("0", PageRig.LONG);
    List<Stream> streams = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      streams.add(Stream.of(page));
    }
    for (Stream stream : streams) {
      stream.await("the rack", Stream::isSeen);
    }
    assertThat(rig.listings()).isEqualTo(1);
    assertThat(rig.appliance.journal().count("GET", "/rest/server-profiles")).isEqualTo(1);
    assertThat(rig.appliance.journal().count("GET", "/rest/enclosures")).isEqualTo(1);
    for (Stream stream : streams) {
      stream.close();
    }
  }

  @Test
  void whileNobodyLooksNothingIsAsked() throws Exception {
    PageServer page = rig.serve("0", Duration.ofMillis(20));
    Awaitility.await().during(Duration.ofMillis(300)).until(() -> rig.listings() == 0);
    Stream stream = Stream.of(page);
    PageRig.await("listings", () -> rig.listings() > 1);
    stream.close();
    // That a browser is gone is noticed when it is to be told something.
    PageRig.await(
        "nobody looks",
        () -> {
          rig.happens();
          return page.watchers() == 0;
        });
    PageRig.await("the last listing is over", () -> rig.plugin.status().trouble() == null);
    int[] before = {-1};
    Awaitility.await("quiet")
        .atMost(Duration.ofSeconds(10))
        .during(Duration.ofSeconds(2))
        .until(
            () -> {
              boolean same = before[0] == rig.listings();
              before[0] = rig.listings();
              return same;
            });
  }

  @Test
  void anApplianceThatIsAwayIsShownAsItWasAndItsTroubleTold() throws Exception {
    try (Stream stream = Stream.of(rig.serve("0", PageRig.SHORT))) {
      stream.await("the rack", Stream::isSeen);
      Faults.Armed away =
          rig.appliance.faults().next(Fault.answer(503).on("GET", "/rest/.*").always());
      Document appliance = stream.await("trouble", now -> Stream.head(now).text("Failure") != null);
      assertThat(Stream.head(appliance).words("Failure")).contains("cannot list servers", "503");
      Instant last = asOf(appliance);
      PageRig.await("more tries", () -> away.hits() > 3);
      assertThat(
              asOf(stream.await("the same rack", now -> Stream.head(now).text("Failure") != null)))
          .isEqualTo(last);
      assertThat(Stream.server(appliance, "encl1, bay 6").words("Profile")).isEqualTo("payroll");
      away.disarm();
      assertThat(
              asOf(stream.await("the end of it", now -> Stream.head(now).text("Failure") == null)))
          .isAfter(last);
    }
  }

  @Test
  void namesOfEnclosuresThatCannotBeReadHideNoServer() throws Exception {
    rig.appliance.faults().next(Fault.answer(403).on("GET", "/rest/enclosures").always());
    try (Stream stream = Stream.of(rig.serve("0", PageRig.SHORT))) {
      Document appliance =
          stream.await(
              "both", now -> Stream.isSeen(now) && Stream.head(now).text("Failure") != null);
      assertThat(Stream.head(appliance).words("Failure")).contains("cannot list enclosures");
      assertThat(Stream.server(appliance, "encl1, bay 6").words("Profile")).isEqualTo("payroll");
    }
  }

  @Test
  void onlyWhatDiffersIsToldAgain() throws Exception {
    try (Stream stream = Stream.of(rig.serve("0", PageRig.SHORT))) {
      stream.await("the rack", Stream::isSeen);
      Document before = stream.racks.get(stream.racks.size() - 1);
      int first = stream.told.size();
      rig.appliance.servers().fail("encl2, bay 1");
      rig.appliance.servers().remove("rack2");
      Document appliance =
          stream.await(
              "both",
              now ->
                  now.objects("Servers").size() == 15
                      && Stream.server(now, "encl2, bay 1").words("Health").equals("Critical"));
      assertThat(String.join("", stream.told.subList(first, stream.told.size())))
          .contains("encl2, bay 1", "\"Gone\"")
          .doesNotContain("encl1, bay 6")
          .doesNotContain("payroll");
      assertThat(Stream.server(appliance, "encl1, bay 6").members())
          .isEqualTo(Stream.server(before.objects("Appliances").get(0), "encl1, bay 6").members());
    }
  }

  @Test
  void whatABrowserPutsTogetherIsWhatANewOneIsTold() throws Exception {
    PageServer page = rig.serve("0", PageRig.SHORT);
    try (Stream old = Stream.of(page)) {
      old.await("the rack", Stream::isSeen);
      InstanceId lost = rig.ready("web");
      rig.ready("db");
      rig.lose(lost);
      rig.appliance.servers().remove("rack1");
      old.await(
          "all of it",
          now -> now.objects("Lost").size() == 1 && now.objects("Servers").size() == 15);
      page.close();
      PageRig.await("the end", old::isOver);
      PageServer again = rig.serve("0", PageRig.LONG);
      try (Stream fresh = Stream.of(again)) {
        Document anew = fresh.await("the rack", Stream::isSeen);
        Document kept = old.racks.get(old.racks.size() - 1).objects("Appliances").get(0);
        for (String list : List.of("Enclosures", "Instances", "Lost", "Quarantined", "Servers")) {
          assertThat(kept.objects(list).stream().map(Document::members).toList())
              .as(list)
              .containsExactlyInAnyOrderElementsOf(
                  anew.objects(list).stream().map(Document::members).toList());
        }
      }
    }
  }

  @Test
  void anApplianceThatDoesNotAnswerHidesNoOther() throws Exception {
    try (PageRig east = new PageRig(directory.resolve("east"), PageRig.rack())) {
      Faults.Armed silent =
          east.appliance.faults().next(Fault.hang().on("GET", "/rest/.*").always());
      rig.beside("east", east);
      try (Stream stream = Stream.of(rig.serve("0", PageRig.SHORT))) {
        Document here = stream.await("the rack", Stream::isSeen);
        assertThat(here.objects("Servers")).hasSize(16);
        assertThat(Stream.isSeen(stream.await("the other one", "east", now -> true))).isFalse();
        Instant first = asOf(here);
        stream.await("it goes on", now -> asOf(now).isAfter(first));
        InstanceId id = rig.provision("web");
        stream.await(
            "what happens here",
            now ->
                now.objects("Instances").stream().anyMatch(i -> i.words("ID").equals(id.value())));
        silent.disarm();
        east.appliance.faults().next(Fault.answer(503).on("GET", "/rest/.*").always());
        Document there =
            stream.await("why", "east", now -> Stream.head(now).text("Failure") != null);
        assertThat(Stream.head(there).words("Failure")).contains("cannot list servers");
        assertThat(stream.await("still there", now -> true).objects("Servers")).hasSize(16);
      }
    }
  }

  @Test
  void thereIsNoSecretInIt() throws Exception {
    try (Stream stream = Stream.of(rig.serve("0", PageRig.SHORT))) {
      stream.await("the rack", Stream::isSeen);
      assertThat(String.join("", stream.told))
          .doesNotContain(rig.appliance.password())
          .doesNotContain("\"User\"", "\"Session\"", "StateFile");
    }
  }
}
