package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.infrakit.rpc.PluginServer;
import io.github.infrakit4j.instance.oneview.operator.Document;
import io.github.infrakit4j.instance.oneview.operator.OperatorPages;
import java.util.ArrayList;
import java.util.List;
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
  private boolean closed;

  private PluginProcess(List<ServedAppliance> appliances, PluginServer server) {
    this.appliances = appliances;
    this.server = server;
  }

  /**
   * Starts everything.
   *
   * @throws io.github.infrakit4j.instance.oneview.provisioning.LedgerException if a state file
   *     cannot be used
   * @throws io.github.infrakit4j.infrakit.rpc.PluginServerException if the socket cannot be served
   */
  static PluginProcess start(PluginConfig config) {
    List<ServedAppliance> appliances = new ArrayList<>();
    try {
      for (ApplianceConfig appliance : config.appliances()) {
        appliances.add(ServedAppliance.open(config, appliance));
      }
      PluginProcess process = new PluginProcess(appliances, serve(config, appliances));
      appliances.forEach(each -> each.announce(NOTICE, process.server.socket()));
      return process;
    } catch (RuntimeException cannotServe) {
      appliances.forEach(ServedAppliance::close);
      throw cannotServe;
    }
  }

  private static PluginServer serve(PluginConfig config, List<ServedAppliance> appliances) {
    PluginServer.Builder builder =
        PluginServer.builder(config.name())
            .directory(config.pluginsDirectory())
            .listener(PluginLog.server(LoggerFactory.getLogger("infrakit")));
    appliances.forEach(each -> builder.instance(each.alias(), each.plugin()));
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
    appliances.forEach(ServedAppliance::close);
    NOTICE.info("stopped");
  }
}
