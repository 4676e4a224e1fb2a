package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.infrakit.VendorInfo;
import io.github.infrakit4j.infrakit.rpc.PluginServer;
import io.github.infrakit4j.instance.oneview.provisioning.Ledger;
import io.github.infrakit4j.instance.oneview.provisioning.OneViewPlugin;
import io.github.infrakit4j.instance.oneview.provisioning.SteadyClock;
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

  private final Ledger ledger;
  private final ApplianceDoor appliance;
  private final OneViewPlugin plugin;
  private final PluginServer server;
  private boolean closed;

  private PluginProcess(
      Ledger ledger, ApplianceDoor appliance, OneViewPlugin plugin, PluginServer server) {
    this.ledger = ledger;
    this.appliance = appliance;
    this.plugin = plugin;
    this.server = server;
  }

  /**
   * Starts everything.
   *
   * @throws io.github.infrakit4j.instance.oneview.provisioning.LedgerException if the state file
   *     cannot be used
   * @throws io.github.infrakit4j.infrakit.rpc.PluginServerException if the socket cannot be served
   */
  static PluginProcess start(PluginConfig config) {
    SteadyClock clock = new SteadyClock();
    Ledger ledger = Ledger.open(config.state(), clock);
    ApplianceDoor appliance =
        new ApplianceDoor(config.connection(), PluginLog.calls(LoggerFactory.getLogger("oneview")));
    OneViewPlugin plugin =
        OneViewPlugin.builder(appliance, ledger)
            .namespace(config.namespace())
            .timing(config.timing())
            .clock(clock)
            .descriptionLimit(config.descriptionLimit())
            .credentialsBlock(appliance)
            .vendorInfo(
                new VendorInfo("infrakit-instance-oneview", Version.NUMBER, Version.HOME_PAGE))
            .listener(PluginLog.provisioning(LoggerFactory.getLogger("instances")))
            .build();
    try {
      PluginProcess process = new PluginProcess(ledger, appliance, plugin, serve(config, plugin));
      NOTICE.info(
          "serving {} for {}, state in {}",
          process.server.socket(),
          config.connection(),
          ledger.path());
      return process;
    } catch (RuntimeException cannotServe) {
      plugin.close();
      appliance.close();
      ledger.close();
      throw cannotServe;
    }
  }

  private static PluginServer serve(PluginConfig config, OneViewPlugin plugin) {
    PluginServer.Builder builder =
        PluginServer.builder(config.name())
            .instance(plugin)
            .directory(config.pluginsDirectory())
            .listener(PluginLog.server(LoggerFactory.getLogger("infrakit")));
    String mode = config.socketMode();
    if (mode != null) {
      builder.socketMode(SocketMode.symbols(mode));
    }
    return builder.start();
  }

  /** Stops in order: no new calls, no new steps, no session, no more writing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    server.close();
    plugin.close();
    appliance.close();
    ledger.close();
    NOTICE.info("stopped");
  }
}
