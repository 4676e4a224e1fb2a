package io.github.infrakit4j.oneview.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** A rack in the middle of its life. */
final class ShownRack {
  private ShownRack() {}

  static Rack rack() {
    Rack.Builder rack =
        Rack.builder().enclosure("encl1", "EG1", 8).enclosure("encl2", "EG1", 8).template("docker");
    for (int bay = 1; bay <= 8; bay++) {
      server(rack, "encl1", bay);
    }
    for (int bay = 1; bay <= 6; bay++) {
      server(rack, "encl2", bay);
    }
    rack.rackServer("rack1", s -> s.power("On")).rackServer("rack2").rackTemplate("metal");
    ours(rack, "docker-1", "encl1, bay 1", "docker", "web");
    ours(rack, "docker-2", "encl1, bay 2", "docker", "web");
    ours(rack, "docker-3", "encl1, bay 3", "docker", "web");
    ours(rack, "sql-1", "encl1, bay 4", "docker", "db");
    ours(rack, "sql-2", "encl2, bay 2", "docker", "db");
    ours(rack, "metal-1", "rack1", "metal", "metal");
    return rack.profile("payroll", p -> p.server("encl1, bay 7").description("do not touch"))
        .profile("mail", p -> p.server("encl2, bay 6").template("docker"))
        .build();
  }

  private static void server(Rack.Builder rack, String enclosure, int bay) {
    boolean on = enclosure.equals("encl1") ? bay <= 4 || bay == 7 : bay == 2 || bay == 6;
    rack.server(enclosure + ", bay " + bay, s -> s.bay(enclosure, bay).power(on ? "On" : "Off"));
  }

  private static void ours(
      Rack.Builder rack, String name, String server, String template, String group) {
    rack.profile(name, p -> p.server(server).template(template).description(marker(name, group)));
  }

  private static String marker(String id, String group) {
    return "[infrakit:1 @id=\"" + id + "\" infrakit.group=\"" + group + "\"]";
  }

  /** A server breaks, and another one is being made in its place. */
  static void live(SimulatedAppliance appliance) {
    try (Http http = Http.loggedIn(appliance)) {
      appliance.servers().fail("encl1, bay 2");
      var draft = http.draft("docker", "docker-4", "encl1, bay 5");
      draft.put("description", marker("docker-4", "web"));
      assertThat(http.post("/rest/server-profiles", draft).status()).isEqualTo(202);
      appliance.advance(Duration.ofSeconds(15));
    }
  }
}
