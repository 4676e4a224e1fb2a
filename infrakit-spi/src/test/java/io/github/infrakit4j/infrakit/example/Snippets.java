package io.github.infrakit4j.infrakit.example;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.event.Event;
import io.github.infrakit4j.infrakit.event.EventPlugin;
import io.github.infrakit4j.infrakit.event.EventSink;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.rpc.ConfigHash;
import io.github.infrakit4j.infrakit.rpc.EventSubscription;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.infrakit.rpc.PluginName;
import io.github.infrakit4j.infrakit.rpc.PluginServer;
import io.github.infrakit4j.infrakit.rpc.Plugins;
import io.github.infrakit4j.infrakit.runner.LeaderFile;
import io.github.infrakit4j.infrakit.runner.PluginRunner;
import io.github.infrakit4j.infrakit.transport.ClientTls;
import io.github.infrakit4j.infrakit.transport.ServerTls;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the README quotes, so that it compiles. */
final class Snippets {

  private Snippets() {}

  // readme
  static final class Doorbell implements EventPlugin {
    private volatile EventSink sink = event -> {};

    @Override
    public Optional<List<String>> list(String topic) {
      return switch (topic) {
        case "." -> Optional.of(List.of("rings"));
        case "rings" -> Optional.of(List.of());
        default -> Optional.empty();
      };
    }

    @Override
    public void publishOn(EventSink given) {
      sink = given;
    }

    void ring(int times) {
      sink.publish(Event.of("rings", "ring").withData(Json.of("{\"times\":" + times + "}")));
    }
  }

  // end

  static EventSubscription listen(Path directory) throws IOException {
    // readme
    PluginClient client =
        PluginClient.builder(Plugins.find(directory, PluginName.parse("doorbell"))).build();
    EventSubscription subscription =
        client.subscribe("rings", event -> System.out.println(event.data()));
    // end
    return subscription;
  }

  static PluginServer tcp(InstancePlugin plugin, Path etc) throws IOException {
    // readme
    PluginServer server =
        PluginServer.builder("clocks")
            .instance(plugin)
            .tcp(new InetSocketAddress("0.0.0.0", 4433))
            .advertise("plugins.example.com:4433")
            .tls(
                ServerTls.of(etc.resolve("server.pem"), etc.resolve("server.key"))
                    .demandingClients(etc.resolve("clients-ca.pem")))
            .start();
    // end
    return server;
  }

  static PluginClient overTls(Path directory, Path etc) throws IOException {
    // readme
    PluginClient client =
        PluginClient.builder(Plugins.find(directory, PluginName.parse("clocks")))
            .tls(
                ClientTls.authorities(etc.resolve("ca.pem"))
                    .showing(etc.resolve("client.pem"), etc.resolve("client.key")))
            .build();
    // end
    return client;
  }

  static void process(InstancePlugin plugin) {
    // readme
    LeaderFile leadership =
        LeaderFile.watch(System.getenv(), status -> System.out.println("this node: " + status));
    PluginRunner.of(PluginServer.builder("clocks").instance(plugin)).closing(leadership).run();
    // end
  }

  static String hash() {
    // readme
    String hash =
        ConfigHash.of(
            Json.of(
                """
                {"Instance": {"Plugin": "instance-oneview", "Properties": {}},
                 "Flavor": {"Plugin": "vanilla", "Properties": {}},
                 "Allocation": {"Size": 3}}\
                """));
    // end
    return hash;
  }
}
