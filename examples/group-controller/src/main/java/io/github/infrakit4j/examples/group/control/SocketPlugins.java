package io.github.infrakit4j.examples.group.control;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.infrakit.rpc.Plugins;
import io.github.infrakit4j.infrakit.transport.Endpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds plugins, in Java or Go, by their sockets in the plugins directory. */
public final class SocketPlugins implements PluginLookup, AutoCloseable {
  private final Path directory;
  private final Duration limit;
  private final Map<Endpoint, PluginClient> clients = new ConcurrentHashMap<>();

  /**
   * A lookup in a directory, which is read each time: plugins may come and go.
   *
   * @param limit time for each call
   */
  public SocketPlugins(Path directory, Duration limit) {
    this.directory = directory;
    this.limit = limit;
  }

  @Override
  public InstancePlugin instance(String name) {
    return client(name).instance(type(name));
  }

  @Override
  public FlavorPlugin flavor(String name) {
    return client(name).flavor(type(name));
  }

  private PluginClient client(String name) {
    String file = name.split("/", 2)[0];
    try {
      Endpoint endpoint = Plugins.list(directory).get(file);
      if (endpoint == null) {
        throw new PluginException("plugin not found:" + name);
      }
      return clients.computeIfAbsent(
          endpoint, e -> PluginClient.builder(e).timeLimit(limit).build());
    } catch (IOException e) {
      throw new PluginException(
          "Cannot look for plugin %s in %s: %s".formatted(name, directory, e), e);
    }
  }

  private static String type(String name) {
    int slash = name.indexOf('/');
    return slash < 0 ? "" : name.substring(slash + 1);
  }

  /** Closes the connections. */
  @Override
  public void close() {
    clients.values().forEach(PluginClient::close);
  }
}
