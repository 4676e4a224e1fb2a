package io.github.infrakit4j.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.resource.Health;
import io.github.infrakit4j.oneview.resource.PowerState;
import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.resource.Task;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Records;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.rest.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpectationTest {
  private final List<ServerProfile> profiles = new ArrayList<>();
  private final Map<ResourceUri, ServerHardware> servers = new LinkedHashMap<>();
  private final List<Task> tasks = new ArrayList<>();

  private Testimony seen() {
    return new Testimony(List.copyOf(profiles), new LinkedHashMap<>(servers), List.copyOf(tasks));
  }

  private static ResourceUri profileUri(String name) {
    return ResourceUri.of("/rest/server-profiles/" + name);
  }

  private static ResourceUri serverUri(String name) {
    return ResourceUri.of("/rest/server-hardware/" + name);
  }

  private Records<ServerProfile> profile(String name, String description) {
    return Records.empty(ServerProfile.class)
        .with("name", name)
        .with("uri", profileUri(name))
        .with("description", description)
        .with("state", ServerProfile.State.NORMAL)
        .with("serverHardwareUri", serverUri("h-" + name))
        .with("eTag", "1");
  }

  private Records<ServerHardware> server(String name, ResourceUri profile) {
    return Records.empty(ServerHardware.class)
        .with("name", name)
        .with("uri", serverUri(name))
        .with("serverProfileUri", profile)
        .with("state", ServerHardware.State.PROFILE_APPLIED)
        .with("powerState", PowerState.ON)
        .with("status", Health.OK);
  }

  private void add(ServerHardware server) {
    servers.put(Objects.requireNonNull(server.uri()), server);
  }

  private void instance(String name, String group) {
    profiles.add(
        profile(name, "a host [infrakit:1 @id=\"" + name + "\" infrakit.group=\"" + group + "\"]")
            .build());
    add(server("h-" + name, profileUri(name)).build());
  }

  private void foreign(String name, String eTag) {
    profiles.add(profile(name, "do not touch").with("eTag", eTag).build());
    add(server("h-" + name, profileUri(name)).build());
  }

  @Test
  void aGroupIsWhatCarriesItsMark() {
    instance("a", "web");
    instance("b", "web");
    instance("c", "web2");
    foreign("d", "1");
    assertThat(Expectation.group("web", 2).complaints(seen())).isEmpty();
    assertThat(Expectation.group("web", 3).complaints(seen()))
        .containsExactly("expected 3 profiles of group web, seen 2");
  }

  @Test
  void aProfileThatIsStillBeingMadeIsNotEnough() {
    instance("a", "web");
    profiles.set(
        0, Records.copy(profiles.get(0)).with("state", ServerProfile.State.CREATING).build());
    assertThat(Expectation.group("web", 1).complaints(seen()))
        .containsExactly(
            "expected profile a Normal on a running, healthy server, seen Creating on h-a with"
                + " state ProfileApplied, power On, status OK");
  }

  @Test
  void aServerThatIsOffOrIllOrAnothersIsNotEnough() {
    instance("a", "web");
    for (Records<ServerHardware> wrong :
        List.of(
            server("h-a", profileUri("a")).with("powerState", PowerState.OFF),
            server("h-a", profileUri("a")).with("status", Health.CRITICAL),
            server("h-a", profileUri("a")).with("state", ServerHardware.State.PROFILE_ERROR),
            server("h-a", profileUri("other")))) {
      add(wrong.build());
      assertThat(Expectation.group("web", 1).complaints(seen())).hasSize(1);
    }
  }

  @Test
  void twoProfilesOnOneServerAreTold() {
    instance("a", "web");
    instance("b", "web");
    profiles.set(
        1, Records.copy(profiles.get(1)).with("serverHardwareUri", serverUri("h-a")).build());
    assertThat(Expectation.group("web", 2).complaints(seen()))
        .contains(
            "expected each profile of group web on a server of its own, seen 2 profiles on 1");
  }

  @Test
  void aBrokenServerDoesNotCount() {
    instance("a", "web");
    instance("b", "web");
    add(server("h-a", profileUri("a")).with("status", Health.CRITICAL).build());
    Expectation healed = Expectation.groupWithout(serverUri("h-a"), "web", 2);
    assertThat(healed.complaints(seen()))
        .containsExactly("expected 2 profiles of group web, seen 1");
    instance("c", "web");
    assertThat(healed.complaints(seen())).isEmpty();
  }

  private void creation(String profile, int begin, int end) {
    tasks.add(
        Records.empty(Task.class)
            .with("name", "Create")
            .with(
                "associatedResource",
                new Task.AssociatedResource(profileUri(profile), profile, null, null, Extras.NONE))
            .with("created", new Timestamp("2026-11-21T03:00:%02d.000Z".formatted(begin)))
            .with("modified", new Timestamp("2026-11-21T03:00:%02d.000Z".formatted(end)))
            .build());
  }

  @Test
  void madeAtOnceMeansThatTheTasksOverlap() {
    instance("a", "web");
    instance("b", "web");
    assertThat(Expectation.madeAtOnce("web").complaints(seen())).hasSize(1);
    creation("a", 1, 10);
    creation("b", 9, 20);
    assertThat(Expectation.madeAtOnce("web").complaints(seen())).isEmpty();
    instance("c", "web");
    creation("c", 10, 30);
    assertThat(Expectation.madeAtOnce("web").complaints(seen()))
        .singleElement()
        .asString()
        .startsWith("expected the profiles of group web made at once, seen 3 tasks");
  }

  @Test
  void foreignProfilesMustStayInTheirRevision() {
    foreign("mail", "7");
    Testimony start = seen();
    instance("a", "web");
    assertThat(Expectation.foreignUntouched(start).complaints(seen())).isEmpty();
    profiles.clear();
    foreign("mail", "8");
    assertThat(Expectation.foreignUntouched(start).complaints(seen()))
        .containsExactly(
            "expected of the profiles of others: [mail (ETag 7)], seen: [mail (ETag 8)]");
    profiles.clear();
    assertThat(Expectation.foreignUntouched(start).complaints(seen()))
        .containsExactly("expected of the profiles of others: [mail (ETag 7)], seen: []");
  }

  @Test
  void nothingOfTheGroupsMayBeLeft() {
    foreign("mail", "7");
    instance("b", "by-hand");
    Expectation nothing = Expectation.nothingOf(Set.of("web"));
    assertThat(nothing.complaints(seen())).isEmpty();
    instance("a", "web");
    assertThat(nothing.complaints(seen())).containsExactly("expected no profile a, seen it Normal");
  }

  @Test
  void everyServerMustBeAsItWas() {
    foreign("mail", "7");
    Testimony start = seen();
    assertThat(Expectation.serversAsIn(start).complaints(seen())).isEmpty();
    add(server("h-mail", profileUri("mail")).with("powerState", PowerState.OFF).build());
    assertThat(Expectation.serversAsIn(start).complaints(seen())).hasSize(1);
  }

  @Test
  void serversThatCarryAnInstanceMayDiffer() {
    add(server("h-a", profileUri("none")).with("powerState", PowerState.OFF).build());
    Testimony start = seen();
    instance("a", "by-hand");
    assertThat(Expectation.serversAsIn(start).complaints(seen())).isEmpty();
  }

  @Test
  void bothMeansTheComplaintsOfBoth() {
    instance("a", "web");
    assertThat(
            Expectation.group("web", 2)
                .and(Expectation.nothingOf(Set.of("web")))
                .complaints(seen()))
        .hasSize(2);
  }
}
