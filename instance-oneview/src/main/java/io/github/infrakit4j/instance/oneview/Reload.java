package io.github.infrakit4j.instance.oneview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the settings again while the plugin runs, and brings into effect what can be. */
final class Reload implements Runnable {
  private static final Logger NOTICE = LoggerFactory.getLogger(LogLevel.NOTICE);

  private final PluginProcess process;
  private final Map<Setting, String> flags;
  private final Map<String, String> environment;
  private PluginConfig current;

  Reload(
      PluginProcess process,
      PluginConfig current,
      Map<Setting, String> flags,
      Map<String, String> environment) {
    this.process = process;
    this.current = current;
    this.flags = flags;
    this.environment = environment;
  }

  @Override
  public synchronized void run() {
    try {
      PluginConfig next = PluginConfig.from(flags, environment);
      List<String> asleep = needRestart(current, next);
      if (next.log() != current.log() || next.jsonLog() != current.jsonLog()) {
        LogLevel.change(next.log(), next.jsonLog());
      }
      process.reload(next);
      current = current.withLive(next);
      NOTICE.info("settings were read again");
      if (!asleep.isEmpty()) {
        NOTICE.warn("these take effect at the next start: {}", String.join(", ", asleep));
      }
    } catch (ConfigException wrong) {
      NOTICE.error("settings stay as they were: {}", wrong.getMessage());
    }
  }

  /** The settings that differ and cannot be changed while the plugin runs. */
  static List<String> needRestart(PluginConfig now, PluginConfig next) {
    List<String> names = new ArrayList<>();
    differ(names, now, next, "--name", PluginConfig::name);
    differ(names, now, next, "--plugins-dir", PluginConfig::pluginsDirectory);
    differ(names, now, next, "--state", PluginConfig::state);
    differ(names, now, next, "--socket-mode", PluginConfig::socketMode);
    differ(names, now, next, "--metrics", PluginConfig::metrics);
    differ(names, now, next, "--page", PluginConfig::page);
    differ(names, now, next, "--description-limit", PluginConfig::descriptionLimit);
    differ(names, now, next, "--address or OneViews", Reload::addresses);
    differ(names, now, next, "--address-was", Reload::formerAddresses);
    differ(names, now, next, "--namespace", Reload::namespaces);
    return names;
  }

  private static List<String> addresses(PluginConfig config) {
    return config.appliances().stream()
        .map(each -> each.alias() + " " + each.connection().address())
        .toList();
  }

  private static List<String> formerAddresses(PluginConfig config) {
    return config.appliances().stream()
        .map(each -> each.alias() + " " + each.addressWas())
        .toList();
  }

  private static List<Object> namespaces(PluginConfig config) {
    return config.appliances().stream().<Object>map(ApplianceConfig::namespace).toList();
  }

  private static void differ(
      List<String> names,
      PluginConfig now,
      PluginConfig next,
      String name,
      Function<PluginConfig, ? extends @Nullable Object> what) {
    if (!Objects.equals(what.apply(now), what.apply(next))) {
      names.add(name);
    }
  }
}
