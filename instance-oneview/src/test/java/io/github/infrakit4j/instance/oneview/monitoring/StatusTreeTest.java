package io.github.infrakit4j.instance.oneview.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.metadata.MetadataPath;
import io.github.infrakit4j.instance.oneview.provisioning.ProvisioningListener;
import io.github.infrakit4j.oneview.rest.CallListener;
import io.github.infrakit4j.oneview.simulator.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTreeTest {
  @TempDir private Path directory;
  private Watched watched;
  private StatusTree tree;

  @BeforeEach
  void begin() throws IOException {
    watched =
        new Watched(directory, 3, Watched.SHORT, ProvisioningListener.NONE, CallListener.NONE);
    tree = new StatusTree(watched.plugin);
  }

  @AfterEach
  void end() {
    watched.close();
  }

  private String get(String path) {
    return tree.get(MetadataPath.parse(path)).text();
  }

  private List<String> keys(String path) {
    return tree.keys(MetadataPath.parse(path));
  }

  private int listings() {
    return watched.appliance.journal().count("GET", "/rest/server-hardware")
        + watched.appliance.journal().count("GET", "/rest/server-profiles");
  }

  @Test
  void theTopIsToldWithoutAskingTheAppliance() {
    assertThat(keys("."))
        .containsExactlyInAnyOrder(
            "appliance", "provisions", "quarantine", "groups", "instances", "servers", "free");
    assertThat(get("provisions/count")).isEqualTo("0");
    assertThat(listings()).isZero();
  }

  @Test
  void oneListingServesHoweverManyValues() {
    watched.appliance.journal().clear();
    for (String server : keys("servers/servers")) {
      keys("servers/servers/" + server)
          .forEach(name -> get("servers/servers/" + server + "/" + name));
    }
    get("free/count");
    get("groups");
    get(".");

    assertThat(watched.appliance.journal().count("GET", "/rest/server-hardware")).isEqualTo(1);
    assertThat(watched.appliance.journal().count("GET", "/rest/server-profiles")).isEqualTo(1);
  }

  @Test
  void serversSayWhoHasThemAndWhatIsFree() {
    InstanceId id = watched.ready("web");
    watched.appliance.servers().maintenance("h3", true);

    assertThat(get("servers/servers/h1/instance")).isEqualTo("\"" + id.value() + "\"");
    assertThat(get("servers/servers/h1/free")).isEqualTo("false");
    assertThat(get("servers/servers/h1/hindrance")).isEqualTo("\"with a profile\"");
    assertThat(get("servers/servers/h2/free")).isEqualTo("true");
    assertThat(get("free/count")).isEqualTo("1");
    assertThat(get("free/of")).isEqualTo("3");
    assertThat(get("free/hindered")).isEqualTo("{\"in maintenance mode\":1,\"with a profile\":1}");
  }

  @Test
  void groupsSayHowTheyAre() {
    watched.ready("web");
    watched.ready("stack/db");
    assertThat(get("groups/web")).contains("\"instances\":1").contains("\"healthy\":true");
    assertThat(keys("groups")).containsExactly("asOf", "stack%2Fdb", "web");

    watched.appliance.servers().fail("h1");
    Watched.await(
        "lost",
        () -> {
          watched.describe();
          return get("groups/web/lost").equals("1");
        });
    assertThat(get("groups/web/healthy")).isEqualTo("false");
    assertThat(get("groups/stack%2Fdb/healthy")).isEqualTo("true");
    assertThat(get("instances/count")).isEqualTo("2");
    assertThat(get("instances/instances")).containsOnlyOnce("\"lost\":true");
  }

  @Test
  void everyBranchSaysOfWhenItIs() {
    watched.ready("web");
    for (String branch : keys(".")) {
      assertThat(get(branch + "/asOf")).as(branch).matches("\"\\d{4}-\\d\\d-\\d\\dT.*Z\"");
    }
  }

  @Test
  void whatCannotBeReadIsAnErrorAndNotLess() {
    watched.appliance.faults().next(Fault.answer(500).on("GET", "/rest/.*").always());

    assertThatThrownBy(() -> get("free/count"))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining("cannot list servers");
    assertThatThrownBy(() -> keys("servers")).isInstanceOf(PluginException.class);
    assertThatThrownBy(() -> get(".")).isInstanceOf(PluginException.class);
    assertThat(get("appliance/trouble")).contains("cannot list servers");
    assertThat(get("provisions/count")).isEqualTo("0");
  }

  @Test
  void whatIsNotThereIsNothing() {
    assertThat(tree.get(MetadataPath.parse("nothing/here"))).isEqualTo(Json.NULL);
    assertThat(tree.get(MetadataPath.parse("free/count/deeper"))).isEqualTo(Json.NULL);
    assertThat(keys("free/count")).isEmpty();
    assertThat(keys("nothing")).isEmpty();
  }
}
