package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.infrakit.rpc.PluginServer;
import io.github.infrakit4j.infrakit.rpc.ServerListener;
import io.github.infrakit4j.instance.oneview.monitoring.Metrics;
import io.github.infrakit4j.instance.oneview.operator.Document;
import io.github.infrakit4j.instance.oneview.operator.OperatorPages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running plugin: the one place where its parts are put together and taken apart.
 *
 * <p>On SIGTERM or SIGINT calls that are being answered are answered, running steps end, the
 * session is closed and the socket removed; what was under way is in the state file.
 */
final class PluginProcess implements AutoCloseable {
  private static final Logger NOTICE = LoggerFactory.getLogger(LogLevel.NOTICE);

  private final List<ServedAppliance> appliances;
  private final PluginServer server;
  private final Doors doors;
  private boolean closed;

  private PluginProcess(List<ServedAppliance> appliances, PluginServer server, Doors doors) {
    this.appliances = appliances;
    this.server = server;
    this.doors = doors;
  }

  /**
   * Starts everything.
   *
   * @throws io.github.infrakit4j.instance.oneview.provisioning.LedgerException if a state file
   *     cannot be used
   * @throws io.github.infrakit4j.infrakit.rpc.PluginServerException if the socket cannot be served
   * @throws java.io.UncheckedIOException if metrics or the page cannot be served
   */
  static PluginProcess start(PluginConfig config) {
    List<ServedAppliance> appliances = new ArrayList<>();
    Metrics metrics = config.metrics() == null ? null : new Metrics();
    Doors doors = null;
    try {
      for (ApplianceConfig appliance : config.appliances()) {
        appliances.add(ServedAppliance.open(config, appliance, metrics));
      }
      doors = Doors.open(config, metrics, appliances.stream().map(ServedAppliance::shown).toList());
      PluginServer server = serve(config, appliances, metrics);
      appliances.forEach(each -> each.announce(NOTICE, server.socket()));
      return new PluginProcess(appliances, server, doors);
    } catch (RuntimeException cannotServe) {
      if (doors != null) {
        doors.close();
      }
      appliances.forEach(ServedAppliance::close);
      throw cannotServe;
    }
  }

  private static ServerListener listener(@Nullable Metrics metrics) {
    ServerListener log = PluginLog.server(LoggerFactory.getLogger("infrakit"));
    return metrics == null ? log : ServerListener.all(log, metrics.calls());
  }

  private static PluginServer serve(
      PluginConfig config, List<ServedAppliance> appliances, @Nullable Metrics metrics) {
    PluginServer.Builder builder =
        PluginServer.builder(config.name())
            .directory(config.pluginsDirectory())
            .listener(listener(metrics));
    appliances.forEach(each -> each.offerTo(builder));
    OperatorPages pages =
        new OperatorPages(
            Document.of("Name", config.name(), "Version", Version.NUMBER),
            appliances.stream().map(ServedAppliance::served).toList());
    builder
        .page(OperatorPages.STATUS, pages::status)
        .page(OperatorPages.SERVERS, pages::servers)
        .page(OperatorPages.COMMANDS, pages::command);
    String mode = config.socketMode();
    if (mode != null) {
      builder.socketMode(SocketMode.symbols(mode));
    }
    return builder.start();
  }

  /** Brings limits, policy and credentials of the same appliances into effect. */
  synchronized void reload(PluginConfig next) {
    for (ApplianceConfig config : next.appliances()) {
      appliances.stream()
          .filter(each -> !closed && each.alias().equals(config.alias()))
          .forEach(each -> each.reload(next, config.connection()));
    }
  }

  /** Stops in order: no new calls, no new steps, no session, no more writing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    server.close();
    doors.close();
    appliances.forEach(ServedAppliance::close);
    NOTICE.info("stopped");
  }
}
