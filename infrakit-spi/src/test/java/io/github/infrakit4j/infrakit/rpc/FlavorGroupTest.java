package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.flavor.Health;
import io.github.infrakit4j.infrakit.group.Allocation;
import io.github.infrakit4j.infrakit.group.GroupDescription;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.group.GroupPlugin;
import io.github.infrakit4j.infrakit.group.GroupSpec;
import io.github.infrakit4j.infrakit.group.Index;
import io.github.infrakit4j.infrakit.instance.Attachment;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.infrakit.testing.StubFlavorPlugin;
import io.github.infrakit4j.infrakit.testing.StubGroupPlugin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Flavors and groups through a real socket: a plugin there sees and says what it would here. */
class FlavorGroupTest {

  private static final Json SETTINGS = Json.of("{\"k\":1.0}");
  private static final GroupId WORKERS = new GroupId("workers");
  private static final InstanceDescription INSTANCE =
      new InstanceDescription(
          new InstanceId("i-1"), new LogicalId("10.0.0.1"), Map.of("a", "b"), Json.of("[1]"));

  private final StubFlavorPlugin flavor = new StubFlavorPlugin();
  private final StubGroupPlugin group = new StubGroupPlugin();
  private final List<Object> seen = new ArrayList<>();
  private Served served;
  private PluginClient client;
  private FlavorPlugin remoteFlavor;
  private GroupPlugin remoteGroup;

  @BeforeEach
  void start() throws IOException {
    served = new Served(b -> b.flavor(flavor).group(group));
    client = PluginClient.connect(served.socket());
    remoteFlavor = client.flavor();
    remoteGroup = client.group();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    served.close();
  }

  @Test
  void oneSocketOffersBothKinds() {
    assertThat(client.hello())
        .isEqualTo(Map.of("Flavor/0.1.1", List.of("."), "Group/0.1.1", List.of(".")));
  }

  @Test
  void flavorSeesSettingsAndAllocation() {
    flavor.onValidate = (properties, allocation) -> seen.addAll(List.of(properties, allocation));
    Allocation members = Allocation.ofMembers(List.of(new LogicalId("a"), new LogicalId("b")));

    remoteFlavor.validate(SETTINGS, members);
    remoteFlavor.validate(Json.NULL, Allocation.ofSize(3));

    assertThat(seen).containsExactly(SETTINGS, members, Json.NULL, Allocation.ofSize(3));
  }

  @Test
  void preparedSpecificationReplacesTheGivenOne() {
    InstanceSpec given = InstanceSpec.of(Json.of("{\"T\":1}"), Map.of("infrakit.group", "workers"));
    InstanceSpec prepared =
        new InstanceSpec(
            Json.of("{\"T\":2}"),
            Map.of("tier", "web"),
            "#!/bin/sh\n",
            new LogicalId("l"),
            List.of(new Attachment("v", "disk")));
    flavor.onPrepare =
        (properties, spec, allocation, index) -> {
          seen.addAll(List.of(properties, spec, allocation, index));
          return prepared;
        };

    assertThat(remoteFlavor.prepare(SETTINGS, given, Allocation.ofSize(3), new Index(WORKERS, 3)))
        .isEqualTo(prepared);
    assertThat(seen).containsExactly(SETTINGS, given, Allocation.ofSize(3), new Index(WORKERS, 3));
  }

  @ParameterizedTest
  @EnumSource(Health.class)
  void everyHealthArrives(Health health) {
    flavor.onHealthy =
        (properties, instance) -> {
          seen.addAll(List.of(properties, instance));
          return health;
        };

    assertThat(remoteFlavor.healthy(SETTINGS, INSTANCE)).isEqualTo(health);
    assertThat(seen).containsExactly(SETTINGS, INSTANCE);
  }

  @ParameterizedTest
  @CsvSource({"0,UNKNOWN", "1,HEALTHY", "2,UNHEALTHY", "3,UNKNOWN", "-1,UNKNOWN"})
  void healthIsReadFromItsNumber(String number, Health health) throws IOException {
    Fields result = Fields.read(new WireReader("{\"health\":" + number + "}"));

    assertThat(FlavorWire.readHealth(result)).isEqualTo(health);
  }

  @Test
  void drainedInstanceIsTheGivenOne() {
    flavor.onDrain = (properties, instance) -> seen.addAll(List.of(properties, instance));

    remoteFlavor.drain(SETTINGS, INSTANCE);

    assertThat(seen).containsExactly(SETTINGS, INSTANCE);
  }

  @Test
  void groupIsCommittedAndPretended() {
    group.onCommitGroup = (spec, pretend) -> spec.id() + " " + spec.properties().text() + pretend;
    GroupSpec spec = new GroupSpec(WORKERS, SETTINGS);

    assertThat(remoteGroup.commitGroup(spec, false)).isEqualTo("workers {\"k\":1.0}false");
    assertThat(remoteGroup.commitGroup(spec, true)).isEqualTo("workers {\"k\":1.0}true");
  }

  @Test
  void groupIsFreedAndDestroyedByItsId() {
    group.onFreeGroup = id -> seen.add("free " + id);
    group.onDestroyGroup = id -> seen.add("destroy " + id);

    remoteGroup.freeGroup(WORKERS);
    remoteGroup.destroyGroup(WORKERS);

    assertThat(seen).containsExactly("free workers", "destroy workers");
  }

  @Test
  void groupIsDescribed() {
    GroupDescription description = new GroupDescription(List.of(INSTANCE), true);
    group.onDescribeGroup =
        id -> {
          seen.add(id);
          return description;
        };

    assertThat(remoteGroup.describeGroup(WORKERS)).isEqualTo(description);
    assertThat(seen).containsExactly(WORKERS);
  }

  @Test
  void allSpecificationsAreInspected() {
    List<GroupSpec> specs =
        List.of(new GroupSpec(WORKERS, SETTINGS), new GroupSpec(new GroupId("db"), Json.NULL));
    group.onInspectGroups = () -> specs;

    assertThat(remoteGroup.inspectGroups()).isEqualTo(specs);
  }

  @Test
  void instancesOfAGroupAreDestroyed() {
    group.onDestroyInstances = (id, instances) -> seen.addAll(List.of(id, instances));

    remoteGroup.destroyInstances(WORKERS, List.of(new InstanceId("b"), new InstanceId("a")));

    assertThat(seen).containsExactly(WORKERS, List.of(new InstanceId("b"), new InstanceId("a")));
  }

  @Test
  void sizeIsReadAndSet() {
    group.onSize = id -> id.equals(WORKERS) ? 7 : -1;
    group.onSetSize = (id, size) -> seen.addAll(List.of(id, size));

    assertThat(remoteGroup.size(WORKERS)).isEqualTo(7);
    remoteGroup.setSize(WORKERS, 8);

    assertThat(seen).containsExactly(WORKERS, 8);
  }

  @Test
  void refusalArrivesInThePluginsWords() {
    group.onFreeGroup =
        id -> {
          throw new PluginException("Group '" + id + "' is not being watched");
        };

    assertThatThrownBy(() -> remoteGroup.freeGroup(WORKERS))
        .isInstanceOf(RpcException.class)
        .hasMessage("Group 'workers' is not being watched");
  }

  @Test
  void preparedPropertiesThatAreNoJsonAreAnErrorAndNoBrokenAnswer() {
    flavor.onPrepare = (p, spec, a, i) -> InstanceSpec.of(Json.of("{\"a\":1},\"x\":{"), Map.of());

    assertThatThrownBy(
            () ->
                remoteFlavor.prepare(
                    SETTINGS,
                    InstanceSpec.of(SETTINGS, Map.of()),
                    Allocation.ofSize(1),
                    new Index(WORKERS, 1)))
        .isInstanceOf(RpcException.class)
        .hasMessageContaining("Properties is no JSON: invalid character ','");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Flavor.Validate|{\"Allocation\":{\"Size\":-1}}",
        "Flavor.Validate|{\"Allocation\":{\"Size\":1.0}}",
        "Flavor.Validate|{\"Allocation\":{\"Size\":4294967296}}",
        "Flavor.Validate|{\"Allocation\":{\"LogicalIDs\":[1]}}",
        "Flavor.Prepare|{\"Type\":\"\",\"Index\":[]}",
        "Flavor.Healthy|{\"Type\":7}",
        "Group.SetSize|{\"Name\":\"p\",\"ID\":\"g\",\"Size\":\"3\"}",
        "Group.CommitGroup|{\"Name\":\"p\",\"Spec\":{\"ID\":\"g\"},\"Pretend\":1}",
        "Group.CommitGroup|{\"Name\":\"p/nope\",\"Pretend\":1}"
      })
  void valuesOfTheWrongKindAreRefusedBeforeAnythingIsDone(String method, String params)
      throws IOException {
    assertThat(post(method, params))
        .isEqualTo(
            "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"json: cannot unmarshal "
                + "object into Go value of type [1]interface {}\",\"data\":"
                + params
                + "},\"id\":1}\n");
  }

  private String post(String method, String params) throws IOException {
    return served.post(
        "{\"jsonrpc\":\"2.0\",\"method\":\"%s\",\"params\":%s,\"id\":1}".formatted(method, params));
  }
}
