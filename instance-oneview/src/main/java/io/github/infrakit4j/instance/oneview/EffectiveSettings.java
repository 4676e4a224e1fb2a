package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.instance.oneview.operator.Document;
import io.github.infrakit4j.instance.oneview.operator.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every setting as it is in effect, and where it comes from. Secrets are only said to be set. */
final class EffectiveSettings {
  private final SettingsReader reader;
  private final PluginConfig config;

  EffectiveSettings(SettingsReader reader, PluginConfig config) {
    this.reader = reader;
    this.config = config;
  }

  private String value(Setting setting) {
    String given = reader.text(setting);
    if (given != null) {
      return setting.isSecret() ? "(set)" : given;
    }
    return switch (setting) {
      case STATE -> config.state().toString();
      case PLUGINS_DIR -> config.pluginsDirectory().toString();
      default -> Objects.requireNonNullElse(setting.standard(), "");
    };
  }

  List<String> lines() {
    Table table = new Table("SETTING", "VALUE", "FROM");
    for (Setting setting : Setting.values()) {
      table.row(setting.shown(), value(setting), reader.origin(setting));
    }
    List<String> lines = new ArrayList<>(table.lines());
    for (ApplianceConfig appliance : config.appliances()) {
      String alias = appliance.alias();
      lines.add(
          config.name()
              + (alias.isEmpty() ? "" : "/" + alias)
              + ": "
              + Objects.requireNonNullElse(appliance.connection().address(), "no appliance"));
    }
    return lines;
  }

  /** The same, to be written as JSON. */
  Map<String, @Nullable Object> document() {
    Map<String, @Nullable Object> document = Document.of();
    for (Setting setting : Setting.values()) {
      document.put(
          setting.key(), Document.of("Value", value(setting), "From", reader.origin(setting)));
    }
    return document;
  }
}
