package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.infrakit.rpc.PluginServer;
import io.github.infrakit4j.infrakit.rpc.ServerListener;
import io.github.infrakit4j.instance.oneview.monitoring.Metrics;
import io.github.infrakit4j.instance.oneview.monitoring.MonitorAddress;
import io.github.infrakit4j.instance.oneview.monitoring.MonitorServer;
import io.github.infrakit4j.instance.oneview.operator.Document;
import io.github.infrakit4j.instance.oneview.operator.OperatorPages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
  private final @Nullable MonitorServer monitor;
  private boolean closed;

  private PluginProcess(
      List<ServedAppliance> appliances, PluginServer server, @Nullable MonitorServer monitor) {
    this.appliances = appliances;
    this.server = server;
    this.monitor = monitor;
  }

  /**
   * Starts everything.
   *
   * @throws io.github.infrakit4j.instance.oneview.provisioning.LedgerException if a state file
   *     cannot be used
   * @throws io.github.infrakit4j.infrakit.rpc.PluginServerException if the socket cannot be served
   * @throws UncheckedIOException if metrics cannot be served
   */
  static PluginProcess start(PluginConfig config) {
    List<ServedAppliance> appliances = new ArrayList<>();
    Metrics metrics = config.metrics() == null ? null : new Metrics();
    MonitorServer monitor = null;
    try {
      for (ApplianceConfig appliance : config.appliances()) {
        appliances.add(ServedAppliance.open(config, appliance, metrics));
      }
      monitor = metrics == null ? null : monitor(config, metrics);
      PluginServer server = serve(config, appliances, metrics);
      appliances.forEach(each -> each.announce(NOTICE, server.socket()));
      return new PluginProcess(appliances, server, monitor);
    } catch (RuntimeException cannotServe) {
      close(monitor);
      appliances.forEach(ServedAppliance::close);
      throw cannotServe;
    }
  }

  private static MonitorServer monitor(PluginConfig config, Metrics metrics) {
    MonitorAddress address = Objects.requireNonNull(config.metrics());
    String mode = Objects.requireNonNullElse(config.socketMode(), "0600");
    try {
      MonitorServer monitor =
          MonitorServer.start(
              address,
              PosixFilePermissions.fromString(SocketMode.symbols(mode)),
              metrics,
              InstantSource.system());
      NOTICE.info("metrics on {}", monitor.address());
      return monitor;
    } catch (IOException cannotListen) {
      throw new UncheckedIOException("--metrics: " + cannotListen.getMessage(), cannotListen);
    }
  }

  private static void close(@Nullable MonitorServer monitor) {
    if (monitor != null) {
      monitor.close();
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
    close(monitor);
    appliances.forEach(ServedAppliance::close);
    NOTICE.info("stopped");
  }
}
