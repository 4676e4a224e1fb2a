package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.controller.Dependency;
import io.github.infrakit4j.infrakit.controller.ManagedObject;
import io.github.infrakit4j.infrakit.controller.ObjectMetadata;
import io.github.infrakit4j.infrakit.controller.ObjectSpec;
import io.github.infrakit4j.infrakit.controller.Operation;
import io.github.infrakit4j.infrakit.controller.Plan;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.loadbalancer.HealthCheck;
import io.github.infrakit4j.infrakit.loadbalancer.Protocol;
import io.github.infrakit4j.infrakit.loadbalancer.Route;
import io.github.infrakit4j.infrakit.metadata.Change;
import io.github.infrakit4j.infrakit.metadata.MetadataPath;
import io.github.infrakit4j.infrakit.metadata.Proposal;
import io.github.infrakit4j.infrakit.resource.ResourceSpec;
import io.github.infrakit4j.infrakit.testing.StubController;
import io.github.infrakit4j.infrakit.testing.StubL4;
import io.github.infrakit4j.infrakit.testing.StubManager;
import io.github.infrakit4j.infrakit.testing.StubResourcePlugin;
import io.github.infrakit4j.infrakit.testing.StubUpdatable;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A plugin behind a real socket sees and says what it would here: all but instance and group. */
class OtherInterfacesTest {

  private static final ObjectSpec SPEC =
      new ObjectSpec(
          "group",
          "Group/0.1.1",
          new ObjectMetadata("id1", "n", Map.of("a", "b")),
          "file:///x",
          Json.of("{\"k\":1.0}"),
          Json.of("[1]"),
          List.of(new Dependency("k", "n", Map.of("v", "/a/b"))));
  private static final ObjectSpec SMALL = ObjectSpec.of("k", "K/1", "small", Json.NULL);
  private static final List<ManagedObject> OBJECTS =
      List.of(new ManagedObject(SPEC, Json.of("{\"s\":1}")), new ManagedObject(SMALL, null));

  private final StubController controller = new StubController();
  private final StubResourcePlugin resource = new StubResourcePlugin();
  private final StubUpdatable tree = new StubUpdatable();
  private final StubL4 balancer = new StubL4();
  private final StubManager manager = new StubManager();
  private final List<@Nullable Object> seen = new ArrayList<>();
  private Served served;
  private PluginClient client;

  @BeforeEach
  void start() throws IOException {
    served =
        new Served(
            b ->
                b.controller(controller)
                    .resource(resource)
                    .metadata(tree)
                    .updatable(tree)
                    .loadBalancer(balancer)
                    .manager(manager));
    client = PluginClient.connect(served.socket());
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    served.close();
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void controllerPlansAndCommits(Operation operation) {
    Plan plan = new Plan(OBJECTS.get(0), List.of("first", "then"));
    controller.onPlan = (o, spec) -> saw(plan, o, spec);
    controller.onCommit = (o, spec) -> saw(OBJECTS.get(1), o, spec);

    assertThat(client.controller().plan(operation, SPEC)).isEqualTo(plan);
    assertThat(client.controller().commit(operation, SMALL)).isEqualTo(OBJECTS.get(1));
    assertThat(seen).containsExactly(operation, SPEC, operation, SMALL);
  }

  @Test
  void controllerDescribesAndFreesAllOrSome() {
    ObjectMetadata some = ObjectMetadata.named("n");
    controller.onDescribe = metadata -> saw(OBJECTS, metadata);
    controller.onFree = metadata -> saw(List.of(), metadata);

    assertThat(client.controller().describe(null)).isEqualTo(OBJECTS);
    assertThat(client.controller().describe(some)).isEqualTo(OBJECTS);
    assertThat(client.controller().free(some)).isEmpty();
    assertThat(client.controller().free(null)).isEmpty();
    assertThat(seen).containsExactly(null, some, some, null);
  }

  @ParameterizedTest
  @CsvSource({"2", "-1", "1.0", "'\"0\"'"})
  void operationNobodyKnowsIsNone(String number) throws IOException {
    assertThat(post("Controller.Commit", "{\"Name\":\"p\",\"Operation\":" + number + "}"))
        .contains("\"code\":-32600");
  }

  @Test
  void resourcesAreCommittedDestroyedAndDescribed() {
    ResourceSpec spec = new ResourceSpec("x", Json.of("{\"k\":1}"));
    resource.onCommit = (s, pretend) -> saw("committed", s, pretend);
    resource.onDestroy = (s, pretend) -> saw("destroyed", s, pretend);
    resource.onDescribeResources = s -> saw("described", s);

    assertThat(client.resource().commit(spec, true)).isEqualTo("committed");
    assertThat(client.resource().destroy(spec, false)).isEqualTo("destroyed");
    assertThat(client.resource().describeResources(spec)).isEqualTo("described");
    assertThat(seen).containsExactly(spec, true, spec, false, spec);
  }

  @Test
  void treeIsReadUnderBothInterfaces() {
    MetadataPath path = MetadataPath.of("a", "[0]");
    tree.onKeys = p -> saw(List.of("\uD83D\uDE00", "b", "\uFFFD", "B"), p);
    tree.onGet = p -> saw(Json.of("1.0"), p);

    assertThat(client.metadata().keys(path)).containsExactly("B", "b", "\uFFFD", "\uD83D\uDE00");
    assertThat(client.metadata().get(path)).isEqualTo(Json.of("1.0"));
    assertThat(client.updatable().keys(MetadataPath.ROOT)).hasSize(4);
    assertThat(client.updatable().get(MetadataPath.ROOT)).isEqualTo(Json.of("1.0"));
    assertThat(seen).containsExactly(path, path, MetadataPath.ROOT, MetadataPath.ROOT);
  }

  @Test
  void treeIsChangedInTwoSteps() {
    Proposal proposal = new Proposal(Json.of("{}"), Json.of("{\"a\":1.0}"), "cas");
    List<Change> changes =
        List.of(
            new Change(MetadataPath.of("a"), Json.of("1.0")),
            new Change(MetadataPath.of("b", "c"), Json.NULL));
    tree.onChanges = c -> saw(proposal, c);
    tree.onCommit = (proposed, cas) -> seen.addAll(List.of(proposed, cas));

    assertThat(client.updatable().changes(changes)).isEqualTo(proposal);
    client.updatable().commit(proposal.proposed(), proposal.cas());

    assertThat(seen).containsExactly(changes, proposal.proposed(), "cas");
  }

  @Test
  void valueThatIsNoJsonIsAnErrorAndNoBrokenAnswer() {
    tree.onGet = path -> Json.of("1,\"Name\":\"else\"");

    assertThatThrownBy(() -> client.metadata().get(MetadataPath.ROOT))
        .isInstanceOf(RpcException.class)
        .hasMessageContaining("Value is no JSON");
  }

  @Test
  void routesArePublishedListedAndRemoved() {
    Route plain = Route.of(Protocol.TCP, 80, 8080);
    Route secure =
        new Route(8080, Protocol.HTTP, 443, Protocol.HTTPS, null, null)
            .withCertificate("cert")
            .withHealthMonitorPath("/up");
    balancer.onRoutes = () -> List.of(plain, secure);
    balancer.onPublish = route -> saw("published", route);
    balancer.onUnpublish = port -> saw("removed", port);

    assertThat(client.loadBalancer().routes()).containsExactly(plain, secure);
    assertThat(client.loadBalancer().publish(secure)).isEqualTo("published");
    assertThat(client.loadBalancer().unpublish(443)).isEqualTo("removed");
    assertThat(seen).containsExactly(secure, 443);
  }

  @Test
  void backendsAndTheirHealthAreManaged() {
    List<InstanceId> ids = List.of(new InstanceId("b"), new InstanceId("a"));
    HealthCheck check = new HealthCheck(80, 2, 3, Duration.ofSeconds(10), Duration.ofMillis(1500));
    balancer.onName = () -> "lb";
    balancer.onBackends = () -> ids;
    balancer.onRegisterBackends = i -> saw("in", i);
    balancer.onDeregisterBackends = i -> saw("out", i);
    balancer.onConfigureHealthCheck = c -> saw("set", c);

    assertThat(client.loadBalancer().name()).isEqualTo("lb");
    assertThat(client.loadBalancer().backends()).isEqualTo(ids);
    assertThat(client.loadBalancer().registerBackends(ids)).isEqualTo("in");
    assertThat(client.loadBalancer().deregisterBackends(List.of())).isEqualTo("out");
    assertThat(client.loadBalancer().configureHealthCheck(check)).isEqualTo("set");
    assertThat(seen).containsExactly(ids, List.of(), check);
  }

  @ParameterizedTest
  @CsvSource({"http", "Http", "HTTP"})
  void protocolsAreReadInAnyCase(String protocol) throws IOException {
    balancer.onPublish = route -> saw("", route.protocol(), route.loadBalancerProtocol());

    assertThat(post("L4.Publish", publish(protocol))).contains("\"result\":");
    assertThat(seen).containsExactly(Protocol.HTTP, Protocol.UDP);
  }

  @ParameterizedTest
  @CsvSource({"''", "FTP", "7"})
  void protocolNobodyKnowsIsNone(String protocol) throws IOException {
    assertThat(post("L4.Publish", publish(protocol))).contains("\"code\":-32600");
    assertThat(post("L4.Publish", "null")).contains("\"code\":-32600");
  }

  @Test
  void managerTellsWhoLeadsAndWhatIsEnforced() {
    manager.onIsLeader = () -> true;
    manager.onLeaderLocation = () -> Optional.of(URI.create("http://h:1/p?q"));
    manager.onSpecs = () -> List.of(SPEC, SMALL);
    manager.onInspect = () -> OBJECTS;
    manager.onEnforce = specs -> seen.add(specs);
    manager.onTerminate = specs -> seen.add(specs);

    assertThat(client.manager().isLeader()).isTrue();
    assertThat(client.manager().leaderLocation()).contains(URI.create("http://h:1/p?q"));
    assertThat(client.manager().specs()).containsExactly(SPEC, SMALL);
    assertThat(client.manager().inspect()).isEqualTo(OBJECTS);
    client.manager().enforce(List.of(SPEC));
    client.manager().terminate(List.of(SMALL));
    assertThat(seen).containsExactly(List.of(SPEC), List.of(SMALL));
  }

  private <T> T saw(T result, @Nullable Object... what) {
    seen.addAll(Arrays.asList(what));
    return result;
  }

  private String post(String method, String params) throws IOException {
    return served.post(
        "{\"jsonrpc\":\"2.0\",\"method\":\"%s\",\"params\":%s,\"id\":1}".formatted(method, params));
  }

  private static String publish(String protocol) {
    return "{\"Type\":\"\",\"Route\":{\"Port\":1,\"Protocol\":\"%s\",\"LoadBalancerPort\":2,\"LoadBalancerProtocol\":\"udp\"}}"
        .formatted(protocol);
  }
}
