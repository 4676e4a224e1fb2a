package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.instance.oneview.monitoring.Metrics;
import io.github.infrakit4j.instance.oneview.monitoring.MonitorAddress;
import io.github.infrakit4j.instance.oneview.monitoring.MonitorServer;
import io.github.infrakit4j.instance.oneview.operator.Document;
import io.github.infrakit4j.instance.oneview.page.PageServer;
import io.github.infrakit4j.instance.oneview.page.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is served beside the plugin's own socket, where settings say so, and only to be read. */
final class Doors implements AutoCloseable {
  private static final Logger NOTICE = LoggerFactory.getLogger(LogLevel.NOTICE);
  private static final Logger CRITICAL = LoggerFactory.getLogger(LogLevel.CRITICAL);

  private final Deque<Runnable> open = new ArrayDeque<>();

  private Doors() {}

  /**
   * Opens those that are wanted.
   *
   * @param metrics null if nothing is counted
   * @throws UncheckedIOException if one cannot be served; none is then
   */
  static Doors open(PluginConfig config, @Nullable Metrics metrics, List<Shown> shown) {
    Doors doors = new Doors();
    try {
      if (metrics != null) {
        doors.metrics(config, metrics);
      }
      if (config.page() != null) {
        doors.page(config, shown);
      }
      return doors;
    } catch (RuntimeException cannotListen) {
      doors.close();
      throw cannotListen;
    }
  }

  private static Set<PosixFilePermission> mode(PluginConfig config) {
    String mode = Objects.requireNonNullElse(config.socketMode(), "0600");
    return PosixFilePermissions.fromString(SocketMode.symbols(mode));
  }

  private void metrics(PluginConfig config, Metrics metrics) {
    MonitorAddress address = Objects.requireNonNull(config.metrics());
    try {
      MonitorServer server =
          MonitorServer.start(address, mode(config), metrics, InstantSource.system());
      open.push(server::close);
      NOTICE.info("metrics on {}", server.address());
    } catch (IOException cannotListen) {
      throw failure(Setting.METRICS, cannotListen);
    }
  }

  private void page(PluginConfig config, List<Shown> shown) {
    MonitorAddress address = Objects.requireNonNull(config.page());
    try {
      PageServer server =
          PageServer.start(
              address,
              mode(config),
              Document.of("Name", config.name(), "Version", Version.NUMBER),
              shown,
              PageServer.EVERY,
              defect -> CRITICAL.error("defect in the page", defect));
      open.push(server::close);
      NOTICE.info("page on {}", server.address());
    } catch (IOException cannotListen) {
      throw failure(Setting.PAGE, cannotListen);
    }
  }

  private static UncheckedIOException failure(Setting setting, IOException cannotListen) {
    return new UncheckedIOException(
        setting.shown() + ": " + cannotListen.getMessage(), cannotListen);
  }

  @Override
  public void close() {
    open.forEach(Runnable::run);
    open.clear();
  }
}
