package io.github.infrakit4j.examples.group.serve;

import io.github.infrakit4j.examples.group.control.GroupController;
import io.github.infrakit4j.examples.group.control.GroupListener;
import io.github.infrakit4j.examples.group.control.Intents;
import io.github.infrakit4j.examples.group.control.SocketPlugins;
import io.github.infrakit4j.examples.group.vanilla.VanillaFlavor;
import io.github.infrakit4j.infrakit.rpc.PluginServer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A running group controller with its flavor: put together and taken apart here. */
public final class ServeProcess implements AutoCloseable {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final List<Path> sockets = new ArrayList<>();

  private ServeProcess() {}

  /**
   * Starts it, and goes on with the groups that are remembered.
   *
   * @throws io.github.infrakit4j.infrakit.rpc.PluginServerException if a socket cannot be taken
   * @throws io.github.infrakit4j.examples.group.control.StateException if the state file cannot
   */
  public static ServeProcess start(ServeConfig config) {
    return start(config, new GroupLog());
  }

  /** Starts it, with somebody else to hear of it. */
  public static ServeProcess start(ServeConfig config, GroupListener listener) {
    ServeProcess process = new ServeProcess();
    try {
      process.build(config, listener);
      return process;
    } catch (RuntimeException cannotStart) {
      process.close();
      throw cannotStart;
    }
  }

  private void build(ServeConfig config, GroupListener listener) {
    Intents intents = add(Intents.open(config.state()));
    SocketPlugins plugins = add(new SocketPlugins(config.directory(), config.callLimit()));
    if (!config.flavorName().isEmpty()) {
      serve(PluginServer.builder(config.flavorName()).flavor(new VanillaFlavor()), config);
    }
    GroupController controller =
        add(new GroupController(intents, plugins, config.settings(), listener));
    serve(PluginServer.builder(config.name()).group(controller), config);
  }

  private void serve(PluginServer.Builder builder, ServeConfig config) {
    sockets.add(add(builder.directory(config.directory()).start()).socket());
  }

  private <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  /** The sockets it serves. */
  public List<Path> sockets() {
    return List.copyOf(sockets);
  }

  /** No new calls, no new rounds, no more writing; the instances stay. */
  @Override
  public synchronized void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException("Could not stop", e);
      }
    }
  }
}
