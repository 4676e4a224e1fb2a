package io.github.infrakit4j.infrakit.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.event.EventPlugin;
import io.github.infrakit4j.infrakit.metadata.MetadataPlugin;
import io.github.infrakit4j.infrakit.testing.InMemoryInstances;
import io.github.infrakit4j.infrakit.testing.StubController;
import io.github.infrakit4j.infrakit.testing.StubFlavorPlugin;
import io.github.infrakit4j.infrakit.testing.StubGroupPlugin;
import io.github.infrakit4j.infrakit.testing.StubL4;
import io.github.infrakit4j.infrakit.testing.StubManager;
import io.github.infrakit4j.infrakit.testing.StubResourcePlugin;
import io.github.infrakit4j.infrakit.testing.StubUpdatable;
import io.github.infrakit4j.infrakit.transport.RawHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a plugin says of itself: recorded handshakes and descriptions of every interface. */
class GoldenDocumentsTest {

  private static final StubGroupPlugin GROUP = new StubGroupPlugin();
  private static final StubUpdatable TREE = new StubUpdatable();
  private static final StubController CONTROLLER = new StubController();
  private static final EventPlugin NO_TOPICS = topic -> Optional.empty();

  /** InfraKit describes one interface of several, at random; that one is served alone here. */
  private static final Map<String, UnaryOperator<PluginServer.Builder>> DOCUMENTS =
      Map.of(
          "GET_events_streams--events-subpath-404", b -> b.events("streams", NO_TOPICS),
          "GET_info_api.json--info-api-group", b -> b.metadata(TREE),
          "GET_info_api.json--info-api-time", b -> b.metadata(TREE),
          "GET_info_api.json--info-api-vars", b -> b.updatable(TREE),
          "GET_info_api.json--info-api-manager", b -> b.manager(new StubManager()),
          "Handshake.Hello--plugin-ls--group-stateless", b -> b.group(GROUP).metadata(TREE),
          "Handshake.Hello--plugin-ls--time", b -> b.events("streams", NO_TOPICS).metadata(TREE),
          "Handshake.Hello--plugin-ls--vanilla", b -> b.flavor(new StubFlavorPlugin()),
          "Stack.IsLeader--stack-service-name-err", b -> b.manager(new StubManager()));

  /** The objects of InfraKit's manager come in Go's random order; here they are sorted. */
  private static final Map<String, UnaryOperator<PluginServer.Builder>> MANAGER =
      Map.of(
          "Handshake.Hello--manager-hello--mystack", b -> stack(b, List.of("groups")),
          "Handshake.Hello--mgr-plugin-ls--mystack", b -> stack(b, List.of("groups")),
          "Handshake.Hello--mgr-plugin-ls2--mystack", b -> stack(b, List.of("groups", "workers")));

  private static final String[][] SHAPE_NAMES = {
    {"Metadata.Keys", "Metadata.Keys / Updatable.Keys"},
    {"Updatable.Keys", "Metadata.Keys / Updatable.Keys"},
    {"Metadata.Get", "Metadata.Get / Updatable.Get"},
    {"Updatable.Get", "Metadata.Get / Updatable.Get"}
  };

  static boolean isServed(Golden golden) {
    return DOCUMENTS.containsKey(golden.name()) || MANAGER.containsKey(golden.name());
  }

  @TestFactory
  List<DynamicTest> recordedDocumentsAreRepeatedByteForByte() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Golden golden : Golden.all(Shared.path("infrakit/golden"), "")) {
      if (DOCUMENTS.containsKey(golden.name())) {
        tests.add(DynamicTest.dynamicTest(golden.name(), () -> repeat(golden)));
      } else if (MANAGER.containsKey(golden.name())) {
        tests.add(DynamicTest.dynamicTest(golden.name(), () -> repeatSorted(golden)));
      }
    }
    assertThat(tests).hasSize(DOCUMENTS.size() + MANAGER.size());
    return tests;
  }

  @Test
  void emptyRequestsAndRepliesAreWhatGosTypesMarshalTo() throws IOException {
    Map<String, Fields> shapes = new TreeMap<>();
    String text = Files.readString(Shared.path("infrakit/shapes.json"));
    for (Fields shape : new WireReader(text).list("[]shape", Fields::read)) {
      shapes.put(shape.string("Method"), shape);
    }
    for (String[] names : SHAPE_NAMES) {
      shapes.put(names[0], Objects.requireNonNull(shapes.get(names[1])));
    }
    int compared = 0;
    for (Service service : everything()) {
      assertThat(service.samples().all().stream().map(Samples.Sample::method))
          .isSorted()
          .containsExactlyInAnyOrderElementsOf(service.methods().keySet());
      for (Samples.Sample sample : service.samples().all()) {
        String method = service.name() + "." + sample.method();
        Fields shape = Objects.requireNonNull(shapes.get(method), method);
        assertThat(sample.params("null")).as(method).isEqualTo(go(shape.any("ParamsZero")));
        assertThat(sample.result()).as(method).isEqualTo(go(shape.any("ResultZero")));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(45);
  }

  @Test
  void everyInterfaceOfAPluginIsDescribedInTheOrderOfTheirNames() throws IOException {
    try (Served served = new Served(b -> b.resource(new StubResourcePlugin()).group(GROUP))) {
      assertThat(served.send(get("/info/api.json")).body())
          .startsWith(
              "{\"Vendor\":null,\"Implements\":[{\"Name\":\"Group\",\"Version\":\"0.1.1\",\"Sub\":\"\"},"
                  + "{\"Name\":\"Resource\",\"Version\":\"0.1.1\",\"Sub\":\"\"}],\"Interfaces\":[{\"Name\":\"Group\"")
          .contains(
              "{\"Request\":{\"jsonrpc\":\"2.0\",\"method\":\"Group.Size\","
                  + "\"params\":{\"Name\":\"\",\"ID\":\"\"},\"id\":\"",
              "\"Response\":{\"result\":{\"Details\":\"\"},\"id\":\"");
      assertThat(served.send(get("/info/functions.json")).body()).isEqualTo("{}");
    }
  }

  @Test
  void helloListsAllObjectsOfAllInterfacesSorted() throws IOException {
    try (Served served =
            new Served(
                b ->
                    b.updatable("z", TREE)
                        .flavor("b", new StubFlavorPlugin())
                        .flavor("a", new StubFlavorPlugin())
                        .flavor(new StubFlavorPlugin())
                        .groups(() -> Map.of("y", GROUP, "x", GROUP))
                        .group(GROUP)
                        .loadBalancer("lb", new StubL4()));
        PluginClient client = PluginClient.connect(served.socket())) {
      assertThat(client.hello())
          .containsExactly(
              Map.entry("Flavor/0.1.1", List.of(".", "a", "b")),
              Map.entry("Group/0.1.1", List.of(".", "x", "y")),
              Map.entry("L4/0.6.1", List.of("lb")),
              Map.entry("Updatable/0.1.1", List.of("z")));
    }
  }

  private static void repeat(Golden golden) throws IOException {
    Clock clock = Clock.fixed(Instant.ofEpochSecond(second(golden.answer())), ZoneOffset.UTC);
    var settings = Objects.requireNonNull(DOCUMENTS.get(golden.name()));
    try (Served served = new Served(b -> settings.apply(b).clock(clock));
        RawHttp client = new RawHttp(served.socket())) {
      assertThat(client.send(golden.wire()).answer().body()).isEqualTo(golden.answer());
    }
  }

  private static void repeatSorted(Golden golden) throws IOException {
    try (Served served = new Served(Objects.requireNonNull(MANAGER.get(golden.name())))) {
      Map<String, List<String>> recorded =
          HelloAnswer.read(Golden.field(golden.answer(), "result"));
      Map<String, List<String>> ours =
          HelloAnswer.read(Golden.field(served.post(golden.request()), "result"));

      assertThat(ours.keySet()).containsExactlyElementsOf(recorded.keySet());
      ours.forEach((spec, names) -> assertThat(names).isSorted());
      recorded.forEach(
          (spec, names) -> assertThat(ours.get(spec)).containsExactlyInAnyOrderElementsOf(names));
    }
  }

  /** The documents carry the second they were made as ids. */
  private static long second(String answer) {
    Matcher id = Pattern.compile("\"id\":\"([0-9]+)\"").matcher(answer);
    return id.find() ? Long.parseLong(id.group(1)) : 0;
  }

  private static PluginServer.Builder stack(PluginServer.Builder builder, List<String> groups) {
    MetadataPlugin status = TREE;
    groups.forEach(g -> builder.group(g, GROUP).controller(g, CONTROLLER));
    return builder
        .controllers(() -> Map.of("", CONTROLLER))
        .manager(new StubManager())
        .updatable("status", status)
        .updatable("vars", TREE);
  }

  private static List<Service> everything() {
    Offer offer = new Offer();
    offer.instances.add("", new InMemoryInstances());
    offer.flavors.add("", new StubFlavorPlugin());
    offer.groups.add("", GROUP);
    offer.controllers.add("", CONTROLLER);
    offer.metadata.add("", TREE);
    offer.updatables.add("", TREE);
    offer.balancers.add("", new StubL4());
    offer.resources.add("", new StubResourcePlugin());
    offer.managers.add("", new StubManager());
    List<Service> services = new ArrayList<>(offer.services());
    services.add(new EventService(Map.of("", NO_TOPICS)));
    return services;
  }

  private static String go(Json indented) {
    StringBuilder out = new StringBuilder();
    JsonText.compact(indented.text(), out);
    return out.toString();
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: h\r\n\r\n";
  }
}
