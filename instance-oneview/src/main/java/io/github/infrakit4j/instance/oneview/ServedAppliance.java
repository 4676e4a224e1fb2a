package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.infrakit.VendorInfo;
import io.github.infrakit4j.instance.oneview.operator.Served;
import io.github.infrakit4j.instance.oneview.provisioning.Ledger;
import io.github.infrakit4j.instance.oneview.provisioning.OneViewPlugin;
import io.github.infrakit4j.instance.oneview.provisioning.OneViewPlugin.CredentialsBlock;
import io.github.infrakit4j.instance.oneview.provisioning.SteadyClock;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One appliance with its plugin and its memory; it shares nothing with the others. */
final class ServedAppliance implements AutoCloseable {
  private final ApplianceConfig config;
  private final Ledger ledger;
  private final ApplianceDoor appliance;
  private final OneViewPlugin plugin;

  private ServedAppliance(
      ApplianceConfig config, Ledger ledger, ApplianceDoor appliance, OneViewPlugin plugin) {
    this.config = config;
    this.ledger = ledger;
    this.appliance = appliance;
    this.plugin = plugin;
  }

  /**
   * Takes the state file and goes on where it ends.
   *
   * @throws io.github.infrakit4j.instance.oneview.provisioning.LedgerException if the state file
   *     cannot be used
   */
  static ServedAppliance open(PluginConfig all, ApplianceConfig config) {
    SteadyClock clock = new SteadyClock();
    Ledger ledger = Ledger.open(config.state(), clock);
    Logger calls = LoggerFactory.getLogger(config.logName("oneview"));
    ApplianceDoor appliance = new ApplianceDoor(config.connection(), PluginLog.calls(calls));
    Logger instances = LoggerFactory.getLogger(config.logName("instances"));
    OneViewPlugin plugin =
        OneViewPlugin.builder(appliance, ledger)
            .namespace(config.namespace())
            .timing(all.timing())
            .policy(all.policy())
            .clock(clock)
            .descriptionLimit(all.descriptionLimit())
            .credentialsBlock(config.alias().isEmpty() ? appliance : CredentialsBlock.NONE)
            .vendorInfo(
                new VendorInfo("infrakit-instance-oneview", Version.NUMBER, Version.HOME_PAGE))
            .listener(PluginLog.provisioning(instances))
            .build();
    return new ServedAppliance(config, ledger, appliance, plugin);
  }

  String alias() {
    return config.alias();
  }

  OneViewPlugin plugin() {
    return plugin;
  }

  /** What operators' pages show of it. */
  Served served() {
    return new Served(alias(), plugin, appliance::shown);
  }

  /** New limits, policy and credentials; the address stays. */
  void reload(PluginConfig all, Connection connection) {
    plugin.reconfigure(all.timing(), all.policy());
    appliance.reload(connection);
  }

  void announce(Logger log, Path socket) {
    String name = config.alias().isEmpty() ? "" : "/" + config.alias();
    log.info("serving {}{} for {}, state in {}", socket, name, config.connection(), ledger.path());
  }

  /** No new steps, no session, no more writing. */
  @Override
  public void close() {
    plugin.close();
    appliance.close();
    ledger.close();
  }
}
