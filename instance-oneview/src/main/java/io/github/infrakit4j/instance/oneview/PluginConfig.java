package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.instance.oneview.provisioning.Namespace;
import io.github.infrakit4j.instance.oneview.provisioning.OneViewPlugin;
import io.github.infrakit4j.instance.oneview.provisioning.Timing;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All settings, made once.
 *
 * @param name the socket's name
 * @param pluginsDirectory where the socket is
 * @param state the state file
 * @param log the log level, 0 to 5
 * @param connection the appliance; null if none is set, then group files may name it
 * @param namespace our tags on a shared appliance
 * @param socketMode in octal digits; null for the owner alone
 * @param descriptionLimit in characters
 * @param timing all limits
 */
record PluginConfig(
    String name,
    Path pluginsDirectory,
    Path state,
    int log,
    Connection connection,
    Namespace namespace,
    @Nullable String socketMode,
    int descriptionLimit,
    Timing timing) {

  static final String DEFAULT_NAME = "instance-oneview";
  private static final int DEFAULT_LOG = 4;

  /**
   * Reads the settings.
   *
   * @param flags what stands on the command line
   * @param environment the variables of the process
   * @throws ConfigException with every problem
   */
  static PluginConfig from(Map<Setting, String> flags, Map<String, String> environment) {
    SettingsReader reader = new SettingsReader(flags, environment);
    String name = reader.text(Setting.NAME, DEFAULT_NAME);
    if (name.isBlank() || name.contains("/") || name.startsWith(".")) {
      reader.problem("--name must be a file name without '/', not '" + name + "'");
    }
    Path pluginsDirectory = Home.plugins(reader, environment);
    Path state = Home.state(reader, environment, name);
    int log = reader.number(Setting.LOG, 0, 5, DEFAULT_LOG);
    Connection connection = Connection.from(reader);
    Namespace namespace = new Namespace(reader.pairs(Setting.NAMESPACE));
    String socketMode = reader.text(Setting.SOCKET_MODE);
    if (socketMode != null && !socketMode.matches("0?[0-7]{3}")) {
      reader.problem("--socket-mode must be three octal digits, not '" + socketMode + "'");
    }
    int limit =
        reader.number(
            Setting.DESCRIPTION_LIMIT,
            100,
            Integer.MAX_VALUE,
            OneViewPlugin.DEFAULT_DESCRIPTION_LIMIT);
    Timing timing = timing(reader);
    if (!reader.problems().isEmpty() || pluginsDirectory == null || state == null) {
      throw new ConfigException(reader.problems());
    }
    return new PluginConfig(
        name, pluginsDirectory, state, log, connection, namespace, socketMode, limit, timing);
  }

  private static Timing timing(SettingsReader reader) {
    Timing standard = Timing.DEFAULT;
    return new Timing(
        reader.duration(Setting.ANSWER, standard.answer()),
        reader.duration(Setting.FIRST_POLL, standard.firstPoll()),
        reader.duration(Setting.LONGEST_POLL, standard.longestPoll()),
        reader.duration(Setting.SETTLE, standard.settle()),
        reader.duration(Setting.PROVISION_LIMIT, standard.provisionLimit()),
        reader.duration(Setting.POWER_LIMIT, standard.powerLimit()),
        reader.duration(Setting.SOFT_OFF, standard.softOff()),
        reader.duration(Setting.DESTROY_LIMIT, standard.destroyLimit()),
        reader.duration(Setting.FAILED_SHOWN, standard.failedShown()),
        reader.duration(Setting.COOL_DOWN, standard.coolDown()),
        reader.duration(Setting.HEALTH_GRACE, standard.healthGrace()));
  }
}
