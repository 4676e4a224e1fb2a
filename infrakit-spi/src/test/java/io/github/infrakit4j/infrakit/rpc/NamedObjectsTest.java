package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.group.GroupPlugin;
import io.github.infrakit4j.infrakit.metadata.MetadataPath;
import io.github.infrakit4j.infrakit.metadata.MetadataPlugin;
import io.github.infrakit4j.infrakit.testing.StubFlavorPlugin;
import io.github.infrakit4j.infrakit.testing.StubGroupPlugin;
import io.github.infrakit4j.infrakit.testing.StubL4;
import io.github.infrakit4j.infrakit.testing.StubUpdatable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several objects a name means, and what is said when it means none. */
class NamedObjectsTest {

  @ParameterizedTest
  @CsvSource({
    ".,          p,       .",
    ".,          anyone,  .",
    "a,          p,       a",
    "a,          p/a,     a",
    "a,          p/b,     not found: p/b (key=b)",
    ". a b,      p,       .",
    ". a b,      p/,      .",
    ". a b,      p/b,     b",
    ". a b,      a/b,     b",
    ". a b,      b/c,     not found: b/c (key=c)",
    "a b,        p,       not found: p (key=)",
    "a/b c,      p/a/b,   a/b",
    "b c,        p/a/b,   b",
    "b c,        p/a/d,   not found: p/a/d (key=a/d)"
  })
  void nameFindsItsObject(String objects, String name, String found) throws IOException {
    Map<String, GroupPlugin> groups = sized(objects);
    try (Served served = new Served(b -> b.groups(() -> groups))) {
      String answer =
          served.post(
              "{\"jsonrpc\":\"2.0\",\"method\":\"Group.Size\",\"params\":{\"Name\":\"%s\",\"ID\":\"g\"},\"id\":1}"
                  .formatted(name));

      assertThat(answer)
          .isEqualTo(
              found.startsWith("not")
                  ? "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32000,\"message\":\"%s\",\"data\":null},\"id\":1}\n"
                      .formatted(found)
                  : "{\"jsonrpc\":\"2.0\",\"result\":{\"Name\":\"%s\",\"ID\":\"g\",\"Size\":%d},\"id\":1}\n"
                      .formatted(name, found.hashCode()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    ".,     '',   .",
    ".,     x,    .",
    "a,     x,    a",
    "a b,   b,    b",
    ". b,   b,    b",
    ". b,   '',   .",
    "a b,   x,    not found: ./x (key=x)"
  })
  void typeFindsItsLoadBalancer(String objects, String type, String found) throws IOException {
    Function<String, StubL4> balancer =
        name -> {
          StubL4 l4 = new StubL4();
          l4.onName = () -> name;
          return l4;
        };
    try (Served served = new Served(b -> b.loadBalancers(() -> named(objects, balancer)));
        PluginClient client = PluginClient.connect(served.socket())) {
      if (found.startsWith("not")) {
        assertThatThrownBy(() -> client.loadBalancer(type).name())
            .isInstanceOf(RpcException.class)
            .hasMessage(found);
      } else {
        assertThat(client.loadBalancer(type).name()).isEqualTo(found);
      }
    }
  }

  @Test
  void objectsMayComeAndGo() throws IOException {
    Map<String, GroupPlugin> groups = new ConcurrentHashMap<>(sized("groups"));
    try (Served served = new Served(b -> b.groups(() -> groups));
        PluginClient client = PluginClient.connect(served.socket())) {
      GroupPlugin workers = client.group("workers");
      assertThatThrownBy(() -> workers.size(new GroupId("g"))).hasMessageContaining("not found");

      groups.putAll(sized("workers"));

      assertThat(workers.size(new GroupId("g"))).isEqualTo("workers".hashCode());
    }
  }

  @Test
  void sourceThatFailsLeavesTheHandshakeAndFailsTheCall() throws IOException {
    try (Served served =
            new Served(
                b ->
                    b.flavor(new StubFlavorPlugin())
                        .groups(
                            () -> {
                              throw new IllegalStateException("no list");
                            }));
        PluginClient client = PluginClient.connect(served.socket())) {
      assertThat(client.hello())
          .isEqualTo(Map.of("Flavor/0.1.1", List.of("."), "Group/0.1.1", List.of()));
      assertThatThrownBy(() -> client.group().inspectGroups())
          .isInstanceOf(RpcException.class)
          .hasMessageContaining("no list");
    }
  }

  @Test
  void clientSendsThePluginsNameUnlessToldAnother() throws IOException {
    StubUpdatable tree = new StubUpdatable();
    tree.onGet = path -> Json.of("1");
    try (Served served = new Served(b -> b.metadata("a", tree).metadata("b", tree));
        PluginClient other = PluginClient.builder(served.socket()).name("stack").build();
        PluginClient client = PluginClient.connect(served.socket())) {
      assertThatThrownBy(() -> client.metadata("c").get(MetadataPath.ROOT))
          .hasMessage("not found: p/c (key=c)");
      assertThatThrownBy(() -> other.metadata("c").get(MetadataPath.ROOT))
          .hasMessage("not found: stack/c (key=c)");
      assertThat(other.metadata("b").get(MetadataPath.ROOT)).isEqualTo(Json.of("1"));
    }
  }

  @Test
  void objectThatCannotBeChangedSaysSo() throws IOException {
    StubUpdatable tree = new StubUpdatable();
    MetadataPlugin readable =
        new MetadataPlugin() {
          @Override
          public List<String> keys(MetadataPath path) {
            return List.of("z", "a");
          }

          @Override
          public Json get(MetadataPath path) {
            return Json.NULL;
          }
        };
    try (Served served = new Served(b -> b.updatable("vars", tree).updatable("status", readable));
        PluginClient client = PluginClient.connect(served.socket())) {
      assertThat(client.updatable("status").keys(MetadataPath.ROOT)).containsExactly("a", "z");
      assertThatThrownBy(() -> client.updatable("status").changes(List.of()))
          .hasMessage("readonly");
      assertThatThrownBy(() -> client.updatable("status").commit(Json.NULL, ""))
          .hasMessage("readonly");
    }
  }

  @Test
  void namesAreTakenOnce() {
    PluginServer.Builder builder = PluginServer.builder("p").group("a", new StubGroupPlugin());

    assertThatThrownBy(() -> builder.group("a", new StubGroupPlugin()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Two Group plugins of the same name: \"a\"");
  }

  private static Map<String, GroupPlugin> sized(String objects) {
    return named(
        objects,
        name -> {
          StubGroupPlugin group = new StubGroupPlugin();
          group.onSize = id -> name.hashCode();
          return group;
        });
  }

  private static <T> Map<String, T> named(String names, Function<String, ? extends T> object) {
    return Arrays.stream(names.split(" ", -1))
        .collect(Collectors.toMap(Function.identity(), object));
  }
}
