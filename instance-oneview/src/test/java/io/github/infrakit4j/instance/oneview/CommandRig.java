package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.oneview.simulator.Rack;
import io.github.infrakit4j.oneview.simulator.SimulatedAppliance;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A simulated appliance, settings for it, and commands run in this process. */
final class CommandRig implements AutoCloseable {
  static final String PASSWORD = "hunter2";

  final SimulatedAppliance appliance;
  final Map<String, String> environment = new TreeMap<>();
  final Path home;
  String out = "";
  String err = "";
  private int looks = 1;
  private @Nullable PluginProcess process;

  CommandRig(Path home, UnaryOperator<Rack.Builder> rack) throws IOException {
    this.home = home;
    this.appliance =
        SimulatedAppliance.builder()
            .rack(rack.apply(Rack.builder().template("T")).build())
            .user("ops", PASSWORD)
            .speed(200)
            .start();
    Path ca = Files.writeString(home.resolve("ca.pem"), appliance.caPem());
    environment.put("INFRAKIT_HOME", home.resolve("ik").toString());
    environment.put("OV_ADDRESS", appliance.url());
    environment.put("OV_USERNAME", "ops");
    environment.put("OV_PASSWORD", PASSWORD);
    environment.put("INFRAKIT_ONEVIEW_CA_FILE", ca.toString());
    environment.put("INFRAKIT_ONEVIEW_FIRST_POLL", "20ms");
  }

  static CommandRig of(Path home, int servers) throws IOException {
    return new CommandRig(home, rack -> rack.servers(servers));
  }

  /** Starts the plugin in this process. */
  CommandRig serve() {
    process = PluginProcess.start(PluginConfig.from(Map.of(), environment));
    return this;
  }

  PluginProcess process() {
    return Objects.requireNonNull(process);
  }

  /** How often {@code --watch} looks. */
  CommandRig looks(int times) {
    looks = times;
    return this;
  }

  /** Runs a command and keeps what it wrote. */
  int run(String... arguments) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    Terminal terminal =
        new Terminal(
            environment,
            new PrintWriter(outText, true),
            new PrintWriter(errText, true),
            pause -> --looks > 0);
    int code = new Main(terminal).run(arguments);
    out = outText.toString();
    err = errText.toString();
    return code;
  }

  Path socket() {
    return home.resolve("ik/plugins/instance-oneview");
  }

  /** Makes an instance of group A and waits until it is ready. */
  InstanceId ready() {
    try (PluginClient client = PluginClient.connect(socket())) {
      InstanceId id = PluginUnderTest.provision(client.instance());
      Awaitility.await("ready")
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> {
                run("status", "-o", "json", "--no-servers");
                return out.contains("\"ready\"");
              });
      return id;
    }
  }

  @Override
  public void close() {
    PluginProcess running = process;
    if (running != null) {
      running.close();
    }
    appliance.close();
  }
}
