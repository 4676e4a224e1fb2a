package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.infrakit.VendorInfo;
import io.github.infrakit4j.infrakit.rpc.PluginServer;
import io.github.infrakit4j.instance.oneview.monitoring.ApplianceMetrics;
import io.github.infrakit4j.instance.oneview.monitoring.InstanceEvents;
import io.github.infrakit4j.instance.oneview.monitoring.Metrics;
import io.github.infrakit4j.instance.oneview.monitoring.StatusTree;
import io.github.infrakit4j.instance.oneview.operator.Served;
import io.github.infrakit4j.instance.oneview.page.Shown;
import io.github.infrakit4j.instance.oneview.provisioning.Ledger;
import io.github.infrakit4j.instance.oneview.provisioning.OneViewPlugin;
import io.github.infrakit4j.instance.oneview.provisioning.OneViewPlugin.CredentialsBlock;
import io.github.infrakit4j.instance.oneview.provisioning.ProvisioningListener;
import io.github.infrakit4j.instance.oneview.provisioning.SteadyClock;
import io.github.infrakit4j.instance.oneview.provisioning.Tenancy;
import io.github.infrakit4j.oneview.rest.CallListener;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One appliance with its plugin and its memory; it shares nothing with the others. */
final class ServedAppliance implements AutoCloseable {
  private final ApplianceConfig config;
  private final Ledger ledger;
  private final ApplianceDoor appliance;
  private final OneViewPlugin plugin;
  private final InstanceEvents events;

  private ServedAppliance(
      ApplianceConfig config,
      Ledger ledger,
      ApplianceDoor appliance,
      OneViewPlugin plugin,
      InstanceEvents events) {
    this.config = config;
    this.ledger = ledger;
    this.appliance = appliance;
    this.plugin = plugin;
    this.events = events;
  }

  /**
   * Takes the state file and goes on where it ends.
   *
   * @param metrics where to count; null for nowhere
   * @throws io.github.infrakit4j.instance.oneview.provisioning.LedgerException if the state file
   *     cannot be used
   */
  static ServedAppliance open(PluginConfig all, ApplianceConfig config, @Nullable Metrics metrics) {
    SteadyClock clock = new SteadyClock();
    Ledger ledger = Ledger.open(config.state(), clock, config.tenancy(), config.addressWas());
    Logger calls = LoggerFactory.getLogger(config.logName("oneview"));
    Logger instances = LoggerFactory.getLogger(config.logName("instances"));
    InstanceEvents events = new InstanceEvents();
    ApplianceMetrics counted =
        metrics == null ? null : metrics.appliance(config.fullName(all.name()));
    ApplianceDoor appliance =
        new ApplianceDoor(
            config.connection(),
            both(PluginLog.calls(calls), counted),
            address -> ledger.bind(new Tenancy(address, config.namespace())));
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
            .listener(
                both(ProvisioningListener.all(PluginLog.provisioning(instances), events), counted))
            .build();
    if (counted != null) {
      counted.watch(plugin);
    }
    return new ServedAppliance(config, ledger, appliance, plugin, events);
  }

  private static CallListener both(CallListener first, @Nullable ApplianceMetrics second) {
    return second == null ? first : CallListener.all(first, second);
  }

  private static ProvisioningListener both(
      ProvisioningListener first, @Nullable ApplianceMetrics second) {
    return second == null ? first : ProvisioningListener.all(first, second);
  }

  String alias() {
    return config.alias();
  }

  /** Serves instances, what happens to them, and what is known. */
  void offerTo(PluginServer.Builder server) {
    server.instance(config.alias(), plugin);
    server.events(config.alias(), events);
    server.metadata(config.alias(), new StatusTree(plugin));
  }

  /** What operators' pages show of it. */
  Served served() {
    return new Served(alias(), plugin, appliance::shown);
  }

  /** What the page for browsers shows of it. */
  Shown shown() {
    return new Shown(served(), events);
  }

  /** New limits, policy and credentials; the address stays. */
  void reload(PluginConfig all, Connection connection) {
    plugin.reconfigure(all.timing(), all.policy());
    appliance.reload(connection);
  }

  void announce(Logger log, Path socket) {
    String name = config.alias().isEmpty() ? "" : "/" + config.alias();
    String appliance = config.connection().words();
    log.info("serving {}{} for {}, state in {}", socket, name, appliance, ledger.path());
  }

  /** No new steps, no session, no more writing. */
  @Override
  public void close() {
    plugin.close();
    appliance.close();
    ledger.close();
  }
}
