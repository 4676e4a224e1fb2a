package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Exchange;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Rack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkedProfilesTest {
  private static final String PROFILES = "/rest/server-profiles";
  private static final int MARKED = 3;
  private static final Map<String, String> B = Map.of(Tags.GROUP, "B");

  /** Profiles of others, then some of group A. */
  private static Rack.Builder rack(Rack.Builder rack, int others) {
    Rack.Builder filled = rack.servers(others + MARKED);
    for (int i = 1; i <= others + MARKED; i++) {
      String name = (i <= others ? "payroll-" : "web-") + i;
      String description = i <= others ? "of Bob" : "Bob's " + marker(name);
      String server = "h" + i;
      filled = filled.profile(name, p -> p.server(server).description(description));
    }
    return filled;
  }

  private static String marker(String name) {
    return Marker.of(new InstanceId(name), null, Map.of(), Map.of(Tags.GROUP, "A"))
        .writeInto("", 1000);
  }

  /** What one describe asks of the profiles. */
  private static List<String> describe(Rig rig) {
    rig.appliance.journal().clear();
    assertThat(rig.plugin().describeInstances(Map.of(Tags.GROUP, "A"), false)).hasSize(MARKED);
    return targets(rig);
  }

  private static void mark(Rig rig, String name) {
    String marker = Marker.of(new InstanceId(name), null, Map.of(), B).writeInto("", 1000);
    rig.appliance.profiles().edit(name, body -> body.put("description", marker));
  }

  private static List<String> targets(Rig rig) {
    return rig.appliance.journal().matching("GET", PROFILES).stream()
        .map(Exchange::target)
        .toList();
  }

  private static boolean isFiltered(String target) {
    return target.contains("filter=") && target.contains("infrakit");
  }

  @Test
  void anApplianceIsAskedForMarkedProfilesOnceItHasShownThemAll() {
    try (Rig rig = Rig.of(rack -> rack(rack, MarkedProfiles.PAGE))) {
      assertThat(describe(rig)).hasSize(3).filteredOn(MarkedProfilesTest::isFiltered).hasSize(1);
      assertThat(describe(rig)).singleElement().matches(MarkedProfilesTest::isFiltered);
    }
  }

  @Test
  void itIsLookedAtAgainAfterAnHour() {
    try (Rig rig = Rig.of(rack -> rack(rack, MarkedProfiles.PAGE))) {
      describe(rig);
      rig.clock.forward(MarkedProfiles.BELIEVED);
      assertThat(describe(rig)).hasSize(3);
      assertThat(describe(rig)).hasSize(1);
    }
  }

  @Test
  void anApplianceThatHidesAMarkedProfileIsAskedForAll() {
    try (Rig rig = Rig.of(rack -> rack(rack, MarkedProfiles.PAGE))) {
      rig.appliance
          .faults()
          .next(
              Fault.rewrite(
                      body ->
                          body.replaceFirst(
                              "\"uri\":\"/rest/server-profiles/[^\"]*\"",
                              "\"uri\":\"/rest/server-profiles/other\""))
                  .on("GET", PROFILES)
                  .after(2));
      assertThat(describe(rig)).hasSize(3);
      assertThat(describe(rig)).hasSize(2).noneMatch(MarkedProfilesTest::isFiltered);
    }
  }

  @Test
  void anApplianceThatRefusesTheFilterIsAskedForAll() {
    try (Rig rig = Rig.of(rack -> rack(rack, MarkedProfiles.PAGE))) {
      rig.appliance
          .faults()
          .next(Fault.answer(400, "INVALID_FILTER", "no").on("GET", PROFILES).after(2));
      assertThat(describe(rig)).hasSize(3);
      assertThat(describe(rig)).hasSize(2).noneMatch(MarkedProfilesTest::isFiltered);
    }
  }

  @Test
  void whereOthersDoNotFillAPageNothingIsFiltered() {
    try (Rig rig = Rig.of(rack -> rack(rack, MarkedProfiles.PAGE - 1))) {
      assertThat(describe(rig)).hasSize(2).noneMatch(MarkedProfilesTest::isFiltered);
      assertThat(describe(rig)).hasSize(2).noneMatch(MarkedProfilesTest::isFiltered);
    }
  }

  @Test
  void aMarkerThatIsPutOnLaterIsFound() {
    try (Rig rig = Rig.of(rack -> rack(rack, MarkedProfiles.PAGE))) {
      describe(rig);
      rig.appliance
          .profiles()
          .edit("payroll-1", body -> body.put("description", marker("payroll-1")));
      assertThat(rig.plugin().describeInstances(Map.of(Tags.GROUP, "A"), false))
          .hasSize(MARKED + 1)
          .anyMatch(each -> each.id().value().equals("payroll-1"));
    }
  }

  @Test
  void whoAsksForServersGetsTheProfilesOfOthersToo() {
    try (Rig rig = Rig.of(rack -> rack(rack, MarkedProfiles.PAGE))) {
      describe(rig);
      rig.appliance.journal().clear();
      assertThat(rig.describe("A")).hasSize(MARKED);
      assertThat(rig.appliance.journal().matching("GET", PROFILES))
          .hasSize(2)
          .noneMatch(exchange -> isFiltered(exchange.target()));
    }
  }

  /** Its instances may come from another process, and none of them be known here. */
  @Test
  void aGroupThatWasNotAskedForJustBeforeIsLookedForInTheWholeList() {
    try (Rig rig = Rig.of(rack -> rack(rack, MarkedProfiles.PAGE + 1))) {
      describe(rig);
      describe(rig);
      mark(rig, "payroll-1");
      rig.appliance.faults().next(Fault.answer(400, "BAD", "no").on("GET", PROFILES));
      assertThatThrownBy(() -> rig.plugin().describeInstances(B, false))
          .isInstanceOf(PluginException.class);

      rig.appliance.journal().clear();
      assertThat(rig.plugin().describeInstances(B, false)).hasSize(1);
      assertThat(targets(rig)).hasSize(3).element(0).matches(target -> !isFiltered(target));

      rig.appliance.journal().clear();
      assertThat(rig.plugin().describeInstances(B, false)).hasSize(1);
      assertThat(targets(rig)).singleElement().matches(MarkedProfilesTest::isFiltered);
    }
  }

  @Test
  void aGroupThatWasAwayIsLookedForInTheWholeList() {
    try (Rig rig = Rig.of(rack -> rack(rack, MarkedProfiles.PAGE))) {
      describe(rig);
      rig.clock.forward(Duration.ofSeconds(59));
      assertThat(describe(rig)).hasSize(1);
      rig.clock.forward(Duration.ofSeconds(59));
      assertThat(describe(rig)).hasSize(1);
      rig.clock.forward(Duration.ofSeconds(60));
      assertThat(describe(rig)).hasSize(3);
    }
  }

  @Test
  void whoAsksForNoGroupGetsTheWholeList() {
    try (Rig rig = Rig.of(rack -> rack(rack, MarkedProfiles.PAGE))) {
      for (int i = 0; i < 2; i++) {
        rig.appliance.journal().clear();
        assertThat(rig.plugin().describeInstances(Map.of(), false)).hasSize(MARKED);
        assertThat(targets(rig)).element(0).matches(target -> !isFiltered(target));
      }
    }
  }
}
