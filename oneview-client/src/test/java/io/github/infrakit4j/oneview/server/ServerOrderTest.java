package io.github.infrakit4j.oneview.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.oneview.resource.ServerHardware;
import io.github.infrakit4j.oneview.resource.ServerProfileTemplate;
import io.github.infrakit4j.oneview.simulator.Rack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In which order servers are taken: a1-a4 stand in enclosure A, b1-b4 in B, z in no rack's. */
class ServerOrderTest extends ServerTestCase {
  @Override
  Rack rack() {
    Rack.Builder rack = Rack.builder().enclosure("A", "EG1", 8).enclosure("B", "EG1", 8);
    for (int bay = 1; bay <= 4; bay++) {
      int number = bay;
      rack.server("a" + bay, s -> s.bay("A", number));
      rack.server("b" + bay, s -> s.bay("B", number));
    }
    return rack.template("T").build();
  }

  private ServerProfileTemplate template() {
    return oneView.templates().byName("T").orElseThrow();
  }

  private List<ServerHardware> order(ServerOrder order) {
    return Servers.builder(oneView).build().inspection().freeHardware(template(), order);
  }

  private static List<String> names(List<ServerHardware> servers) {
    return servers.stream().map(ServerHardware::requireName).toList();
  }

  @Test
  @DisplayName("Scenario 103: 4 servers over 2 enclosures are 2 of each, or 4 of one")
  void enclosuresAreFilledEvenlyOrOneByOne() {
    assertThat(names(order(ServerOrder.SPREAD))).startsWith("a1", "b1", "a2", "b2");
    assertThat(names(order(ServerOrder.PACKED))).startsWith("a1", "a2", "a3", "a4");
    assertThat(names(order(ServerOrder.BY_NAME))).startsWith("a1", "a2", "a3", "a4");
  }

  @Test
  @DisplayName("Scenario 103: one allocated after the other, 4 profiles are 2 in each enclosure")
  void allocatingInThisOrderSpreads() {
    Allocation allocation = Servers.builder(oneView).build().allocation();
    List<String> enclosures = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ServerHardware next = order(ServerOrder.SPREAD).get(0);
      allocation.allocate(next.requireUri(), template().requireUri(), "web " + i, LIMIT);
      enclosures.add(next.requireName().substring(0, 1));
    }
    assertThat(enclosures).containsExactly("a", "b", "a", "b");
  }

  @Test
  void whatIsTakenCounts() {
    List.of("b1", "b2").forEach(server -> appliance.profiles().put("p " + server, server));
    assertThat(names(order(ServerOrder.SPREAD))).startsWith("a1", "a2", "a3", "b3");
    assertThat(names(order(ServerOrder.PACKED))).startsWith("b3", "b4", "a1");
  }

  @Test
  void whatCannotBeTakenIsLeftOut() {
    appliance.servers().powerLock("a1", true);
    appliance.servers().maintenance("a2", true);
    appliance.servers().set("a3", "state", "Monitored");
    assertThat(names(order(ServerOrder.BY_NAME))).containsExactly("a4", "b1", "b2", "b3", "b4");
  }

  @Test
  @DisplayName("Scenario 103: the same servers in any order give the same order")
  void theOrderTheyComeInDoesNotMatter() {
    List<ServerHardware> servers = new ArrayList<>(oneView.hardware().all());
    for (ServerOrder order : ServerOrder.values()) {
      List<ServerHardware> expected = order.of(servers, List.of());
      for (int seed = 0; seed < 20; seed++) {
        Collections.shuffle(servers, new Random(seed));
        assertThat(order.of(servers, List.of())).isEqualTo(expected);
      }
    }
  }
}
