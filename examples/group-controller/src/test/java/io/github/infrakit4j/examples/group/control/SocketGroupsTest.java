package io.github.infrakit4j.examples.group.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.infrakit4j.examples.group.vanilla.VanillaFlavor;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.group.GroupPlugin;
import io.github.infrakit4j.infrakit.group.GroupSpec;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.infrakit.rpc.PluginServer;
import io.github.infrakit4j.infrakit.testing.InMemoryInstances;
import io.github.infrakit4j.infrakit.testing.StubInstancePlugin;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Controller, flavor and instance plugins, all on real sockets, with their own threads. */
class SocketGroupsTest {
  private static final Settings QUICK = new Settings(Duration.ofMillis(20), 2, null);

  @TempDir Path home;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final InMemoryInstances machines = new InMemoryInstances();
  private GroupPlugin groups;

  @BeforeEach
  void serve() {
    serve(PluginServer.builder("machines").instance(machines));
    serve(PluginServer.builder("vanilla").flavor(new VanillaFlavor()));
    Intents intents = add(Intents.open(home.resolve("state.json")));
    SocketPlugins plugins = add(new SocketPlugins(home, Duration.ofSeconds(5)));
    GroupController controller =
        add(new GroupController(intents, plugins, QUICK, GroupListener.NONE));
    serve(PluginServer.builder("groups").group(controller));
    groups = add(PluginClient.connect(home.resolve("groups"))).group();
  }

  private void serve(PluginServer.Builder builder) {
    var unused = add(builder.directory(home).start());
  }

  private <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  @AfterEach
  void close() throws Exception {
    while (!parts.isEmpty()) {
      parts.pop().close();
    }
  }

  private static GroupSpec spec(String id, int size, String plugin, String version) {
    return new GroupSpec(
        new GroupId(id),
        Json.of(
            """
            {"Allocation":{"Size":%d},"Instance":{"Plugin":"%s","Properties":{"Version":"%s"}},
             "Flavor":{"Plugin":"vanilla","Properties":{"Init":["true"],"Tags":{"tier":"web"}}}}"""
                .formatted(size, plugin, version)));
  }

  private int count(String group) {
    return machines.describeInstances(Map.of(Tags.GROUP, group), false).size();
  }

  @Test
  void theLifeOfAGroup() {
    GroupId web = new GroupId("web");
    assertThat(groups.commitGroup(spec("web", 3, "machines", "v1"), false))
        .isEqualTo("Managing 3 instances");
    await().untilAsserted(() -> assertThat(groups.describeGroup(web).instances()).hasSize(3));
    groups.setSize(web, 5);
    await().until(() -> count("web") == 5 && groups.describeGroup(web).converged());
    assertThat(groups.commitGroup(spec("web", 5, "machines", "v2"), false))
        .isEqualTo("Performing a rolling update on 5 instances");
    await().until(() -> groups.describeGroup(web).converged());
    assertThat(machines.describeInstances(Map.of(Tags.GROUP, "web", "tier", "web"), true))
        .hasSize(5)
        .allMatch(each -> Json.of("{\"Version\":\"v2\"}").equals(each.properties()));
    groups.destroyGroup(web);
    await().until(() -> count("web") == 0);
    await()
        .untilAsserted(
            () ->
                assertThatThrownBy(() -> groups.describeGroup(web))
                    .hasMessage("Group 'web' is not being watched"));
  }

  @Test
  void aSlowPluginHoldsUpNoGroupButItsOwn() {
    CountDownLatch stuck = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    StubInstancePlugin slow = new StubInstancePlugin();
    slow.onValidate = properties -> {};
    slow.onDescribeInstances =
        (tags, properties) -> {
          stuck.countDown();
          awaitLatch(release);
          return List.of();
        };
    serve(PluginServer.builder("slow").instance(slow));
    try {
      groups.commitGroup(spec("stuck", 1, "slow", "v1"), false);
      awaitLatch(stuck);
      groups.commitGroup(spec("web", 2, "machines", "v1"), false);
      await().until(() -> count("web") == 2);
      groups.setSize(new GroupId("web"), 4);
      await().until(() -> count("web") == 4);
      assertThat(groups.inspectGroups()).hasSize(2);
    } finally {
      groups.freeGroup(new GroupId("stuck"));
      release.countDown();
    }
  }

  @Test
  void aPluginThatIsGoneIsWaitedFor() {
    PluginServer server = PluginServer.builder("shy").instance(machines).directory(home).start();
    groups.commitGroup(spec("web", 1, "shy", "v1"), false);
    await().until(() -> count("web") == 1);
    server.close();
    assertThatThrownBy(() -> groups.describeGroup(new GroupId("web")))
        .isInstanceOf(PluginException.class)
        .hasMessage("plugin not found:shy");
    InstancePlugin here = machines;
    here.destroy(
        here.describeInstances(Map.of(Tags.GROUP, "web"), false).get(0).id(),
        io.github.infrakit4j.infrakit.instance.DestroyContext.TERMINATE);
    serve(PluginServer.builder("shy").instance(machines));
    await().until(() -> count("web") == 1);
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
