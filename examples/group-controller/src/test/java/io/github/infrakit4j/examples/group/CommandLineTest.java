package io.github.infrakit4j.examples.group;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.infrakit4j.examples.group.control.GroupListener;
import io.github.infrakit4j.examples.group.control.Settings;
import io.github.infrakit4j.examples.group.serve.ServeConfig;
import io.github.infrakit4j.examples.group.serve.ServeProcess;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.rpc.PluginServer;
import io.github.infrakit4j.infrakit.testing.InMemoryInstances;
import io.github.infrakit4j.infrakit.testing.StubInstancePlugin;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user types and sees, on the real controller and a plugin, over sockets. */
class CommandLineTest {
  private static final String WEB =
      """
      {"ID":"web","Properties":{"Allocation":{"Size":2},
       "Instance":{"Plugin":"machines","Properties":{"Version":"v1"}},
       "Flavor":{"Plugin":"vanilla","Properties":{"Tags":{"tier":"web"}}}}}""";

  @TempDir Path home;
  private final InMemoryInstances machines = new InMemoryInstances();
  private final Map<String, String> environment = new HashMap<>();
  private PluginServer server;
  private ServeProcess controller;
  private String out = "";
  private String err = "";

  @BeforeEach
  void serve() {
    environment.put("INFRAKIT_HOME", home.toString());
    Path plugins = home.resolve("plugins");
    server = PluginServer.builder("machines").instance(machines).directory(plugins).start();
    Settings settings = new Settings(Duration.ofMillis(20), 0, null);
    controller =
        ServeProcess.start(
            new ServeConfig(
                "group-stateless",
                "vanilla",
                plugins,
                home.resolve("state.json"),
                Duration.ofSeconds(5),
                settings),
            GroupListener.NONE);
  }

  @AfterEach
  void close() {
    controller.close();
    server.close();
  }

  private int runWith(String input, String... arguments) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    int code =
        new Infrakit4j(
                environment,
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                new PrintWriter(outText, true),
                new PrintWriter(errText, true))
            .run(arguments);
    out = outText.toString();
    err = errText.toString();
    return code;
  }

  private int run(String... arguments) {
    return runWith("", arguments);
  }

  private List<String> outLines() {
    return out.lines().map(line -> line.replaceAll(" {2,}", " ")).toList();
  }

  private long count() {
    return machines.describeInstances(Map.of(Tags.GROUP, "web"), false).size();
  }

  @Test
  void pluginsAreListedWithWhatTheyOffer() {
    assertThat(run("plugin", "ls")).isZero();
    Path plugins = home.resolve("plugins");
    assertThat(outLines())
        .containsExactly(
            "INTERFACE NAME LISTEN",
            "Group/0.1.1 group-stateless " + plugins.resolve("group-stateless"),
            "Instance/0.6.1 machines " + plugins.resolve("machines"),
            "Flavor/0.1.1 vanilla " + plugins.resolve("vanilla"));
    assertThat(run("plugin", "ls", "-o", "json")).isZero();
    assertThat(out)
        .startsWith("[{\"Interface\":\"Group/0.1.1\",\"Name\":\"group-stateless\",\"Listen\":\"");
  }

  @Test
  void aPluginThatHasTypesAloneSaysWhich() {
    try (PluginServer typed =
        PluginServer.builder("typed")
            .instance("small", machines)
            .instance("large", machines)
            .directory(home.resolve("plugins"))
            .start()) {
      assertThat(run("typed", "describe")).isEqualTo(1);
      assertThat(err).contains("There are no instances of typed, only of typed/large, typed/small");
      assertThat(run("typed/small", "describe")).isZero();
      assertThat(typed.socket()).exists();
    }
  }

  @Test
  void theLifeOfAnInstance() {
    String spec =
        "{\"Properties\":{\"n\":9007199254740993},\"Tags\":{\"a\":\"b\"},\"LogicalID\":\"x\"}";
    assertThat(runWith(spec, "machines", "provision", "-")).isZero();
    assertThat(out).isEqualToIgnoringNewLines("instance-000001");
    assertThat(run("machines", "label", "instance-000001", "c=d e", "f=")).isZero();
    assertThat(run("machines", "describe")).isZero();
    assertThat(outLines()).containsExactly("ID LOGICAL TAGS", "instance-000001 x a=b,c=d e,f=");
    assertThat(run("machines", "describe", "--tags", "a=b,c=no")).isZero();
    assertThat(outLines()).hasSize(1);
    assertThat(run("machines", "describe", "-p", "-o", "json", "instance-000001")).isZero();
    assertThat(out)
        .isEqualToIgnoringNewLines(
            "[{\"ID\":\"instance-000001\",\"LogicalID\":\"x\",\"Tags\":{\"a\":\"b\",\"c\":\"d e\",\"f\":\"\"},"
                + "\"Properties\":{\"n\":9007199254740993}}]");
    assertThat(run("machines", "destroy", "instance-000001")).isZero();
    assertThat(out).isEqualToIgnoringNewLines("destroyed instance-000001");
    assertThat(machines.describeInstances(Map.of(), false)).isEmpty();
  }

  @Test
  void theLifeOfAGroup() {
    assertThat(runWith(WEB, "group", "commit", "--pretend", "-")).isZero();
    assertThat(out).isEqualToIgnoringNewLines("Committing web would involve: Managing 2 instances");
    assertThat(runWith(WEB, "group", "commit", "-")).isZero();
    assertThat(out).isEqualToIgnoringNewLines("Committed web: Managing 2 instances");
    await().until(() -> count() == 2);
    assertThat(run("group", "ls")).isZero();
    assertThat(outLines()).containsExactly("GROUP SIZE INSTANCES CONVERGED", "web 2 2 true");
    assertThat(run("group", "ls", "web")).isZero();
    assertThat(outLines()).hasSize(3).last().asString().contains("infrakit.group=web,tier=web");
    assertThat(run("group", "scale", "web", "4")).isZero();
    assertThat(out).isEqualToIgnoringNewLines("Group web at 2 instances, scale to 4");
    await().until(() -> count() == 4);
    assertThat(run("group", "inspect", "web")).isZero();
    assertThat(out)
        .startsWith("{\"ID\":\"web\",\"Properties\":{\"Instance\":{\"Plugin\":\"machines\"")
        .contains("\"Allocation\":{\"Size\":4,\"LogicalIDs\":null}");
    assertThat(run("group", "destroy-instance", "web", "instance-000003")).isZero();
    await().until(() -> count() == 3);
    assertThat(run("group", "scale", "web")).isZero();
    assertThat(out).isEqualToIgnoringNewLines("Group web at 3 instances");
    assertThat(run("group", "free", "web")).isZero();
    assertThat(count()).isEqualTo(3);
    assertThat(runWith(WEB.replace("2", "3"), "group", "commit", "-")).isZero();
    assertThat(run("group", "destroy", "web")).isZero();
    assertThat(out).isEqualToIgnoringNewLines("Destroy web initiated");
    await().until(() -> count() == 0);
  }

  @Test
  void propertiesOfPluginsAndFlavorsAreJudged() {
    assertThat(runWith("{}", "machines", "validate", "-")).isZero();
    assertThat(out).isEqualToIgnoringNewLines("validate:ok");
    assertThat(runWith("[]", "machines", "validate", "-")).isEqualTo(1);
    assertThat(err).contains("must be a JSON object");
    assertThat(runWith("{\"Init\":[\"a\"]}", "vanilla", "validate", "-")).isZero();
    assertThat(runWith("{\"Init\":1}", "vanilla", "validate", "-")).isEqualTo(1);
    assertThat(err).startsWith("Invalid flavor properties: ");
  }

  @Test
  void aPluginTellsWhatItIs() {
    assertThat(run("vanilla", "info")).isZero();
    assertThat(outLines()).containsExactly("INTERFACE OBJECTS", "Flavor/0.1.1 .");
    assertThat(run("machines", "info", "-o", "json")).isZero();
    assertThat(out).startsWith("{\"Vendor\":").contains("Instance.Provision");
  }

  @Test
  void failuresSayWhatToDo() {
    assertThat(run("nope", "describe")).isEqualTo(1);
    assertThat(err)
        .contains("There is no plugin nope in " + home.resolve("plugins"))
        .contains("[group-stateless, machines, vanilla]")
        .contains("INFRAKIT_HOME");
    assertThat(run("machines", "provision", "no-such-file.json")).isEqualTo(1);
    assertThat(err).contains("Cannot read no-such-file.json");
    assertThat(runWith("{\"ID\":", "group", "commit", "-")).isEqualTo(1);
    assertThat(err).contains("Cannot understand -");
    assertThat(run("group", "ls", "nope")).isEqualTo(1);
    assertThat(err).isEqualToIgnoringNewLines("Group 'nope' is not being watched");
    assertThat(run("machines", "describe", "nope")).isEqualTo(1);
    assertThat(err).isEqualToIgnoringNewLines("There is no instance nope");
  }

  @Test
  void wrongUsageIsExitCodeTwo() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("group")).isEqualTo(2);
    assertThat(run("machines", "describe", "--nope")).isEqualTo(2);
    assertThat(run("machines", "describe", "-o", "xml")).isEqualTo(2);
  }

  @Test
  void noAnswerIsExitCodeThree() {
    CountDownLatch release = new CountDownLatch(1);
    StubInstancePlugin slow = new StubInstancePlugin();
    slow.onDescribeInstances =
        (tags, properties) -> {
          try {
            release.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return List.of();
        };
    environment.put("INFRAKIT_CLIENT_TIMEOUT", "200ms");
    try (PluginServer stuck =
        PluginServer.builder("slow").instance(slow).directory(home.resolve("plugins")).start()) {
      assertThat(run("slow", "describe")).isEqualTo(3);
      assertThat(err).contains("did not answer within").contains("may have acted all the same");
      release.countDown();
      assertThat(stuck.socket()).exists();
    }
  }

  @Test
  void aPluginThatDoesNotAnswerIsNotLeftOutSilently() throws java.io.IOException {
    Path stale = home.resolve("plugins").resolve("stale.listen");
    java.nio.file.Files.writeString(stale, "tcp://127.0.0.1:1");
    assertThat(run("plugin", "ls")).isEqualTo(1);
    assertThat(err).startsWith("stale: ");
    assertThat(outLines()).hasSize(4);
  }

  @Test
  void helpNamesThePluginsThatAreThereAndCompletionKnowsThem() {
    assertThat(run("--help")).isZero();
    assertThat(out).contains("machines").contains("The plugin machines.").contains("Exit codes");
    assertThat(run("completion")).isZero();
    assertThat(out).contains("infrakit4j").contains("destroy-instance").contains("machines");
  }

  @Test
  void plainFlavorsAndInstancesWorkTogether() {
    assertThat(runWith(WEB, "group", "commit", "-")).isZero();
    await().until(() -> count() == 2);
    assertThat(machines.describeInstances(Map.of("tier", "web"), true))
        .allMatch(each -> Json.of("{\"Version\":\"v1\"}").equals(each.properties()));
  }
}
