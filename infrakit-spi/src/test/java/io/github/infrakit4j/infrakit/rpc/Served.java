package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.transport.Certificates;
import io.github.infrakit4j.infrakit.transport.RawHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A plugin on a real socket in a directory of its own, for one test. */
final class Served implements AutoCloseable {

  final PluginServer server;
  private final Path directory;

  Served(InstancePlugin plugin) throws IOException {
    this(b -> b.instance(plugin));
  }

  Served(UnaryOperator<PluginServer.Builder> settings) throws IOException {
    directory = Files.createTempDirectory("spi");
    server = settings.apply(PluginServer.builder("p").directory(directory)).start();
  }

  Path socket() {
    return server.socket();
  }

  /** Sends a body as InfraKit's client would, and returns the answer's body. */
  String post(String body) throws IOException {
    return RawHttp.exchange(socket(), RawHttp.post(body)).body();
  }

  RawHttp.Answer send(String request) throws IOException {
    return RawHttp.exchange(socket(), request);
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(directory.resolve("p.lock"));
    Files.deleteIfExists(directory);
  }

  /** On what a test's server is reached. */
  enum Way {
    UNIX,
    TCP,
    TLS;

    PluginServer.Builder on(PluginServer.Builder builder) {
      if (this == UNIX) {
        return builder;
      }
      builder.tcp(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return this == TCP ? builder : builder.tls(Certificates.SERVER.serverTls());
    }
  }
}
