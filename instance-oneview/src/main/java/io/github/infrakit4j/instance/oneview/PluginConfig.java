package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.instance.oneview.monitoring.MonitorAddress;
import io.github.infrakit4j.instance.oneview.provisioning.Ailment;
import io.github.infrakit4j.instance.oneview.provisioning.Namespace;
import io.github.infrakit4j.instance.oneview.provisioning.OneViewPlugin;
import io.github.infrakit4j.instance.oneview.provisioning.Policy;
import io.github.infrakit4j.instance.oneview.provisioning.Takeover;
import io.github.infrakit4j.instance.oneview.provisioning.Timing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All settings, made once.
 *
 * @param name the socket's name
 * @param pluginsDirectory where the socket is
 * @param state the state file of the plain name
 * @param log the log level, 0 to 5
 * @param jsonLog whether log lines are JSON objects
 * @param metrics where metrics are served; null for nowhere
 * @param page where the page for browsers is served; null for nowhere
 * @param appliances all that are served, that of the plain name first; what it lacks group files
 *     may say
 * @param socketMode in octal digits; null for the owner alone
 * @param descriptionLimit in characters
 * @param timing all limits
 * @param policy what is decided for all instances
 */
record PluginConfig(
    String name,
    Path pluginsDirectory,
    Path state,
    int log,
    boolean jsonLog,
    @Nullable MonitorAddress metrics,
    @Nullable MonitorAddress page,
    List<ApplianceConfig> appliances,
    @Nullable String socketMode,
    int descriptionLimit,
    Timing timing,
    Policy policy) {

  static final String DEFAULT_NAME = "instance-oneview";
  static final int MOST_LOG = 5;
  static final int LEAST_DESCRIPTION = 100;
  private static final int DEFAULT_LOG = 4;

  /**
   * Reads the settings.
   *
   * @param flags what stands on the command line
   * @param environment the variables of the process
   * @throws ConfigException with every problem
   */
  static PluginConfig from(Map<Setting, String> flags, Map<String, String> environment) {
    return from(new SettingsReader(flags, environment), environment);
  }

  /** Reads the settings by a reader, which knows afterwards where each came from. */
  static PluginConfig from(SettingsReader reader, Map<String, String> environment) {
    OptionsFile inFile = ConfigFile.read(reader, environment);
    String name = reader.text(Setting.NAME, DEFAULT_NAME);
    if (name.isBlank() || name.contains("/") || name.startsWith(".")) {
      reader.problem("--name must be a file name without '/', not '" + name + "'");
    }
    Path pluginsDirectory = Home.plugins(reader, environment);
    Path state = Home.state(reader, environment, name);
    int log = reader.number(Setting.LOG, 0, MOST_LOG, DEFAULT_LOG);
    boolean jsonLog = reader.word(Setting.LOG_FORMAT, "text", "json").equals("json");
    MonitorAddress metrics = door(reader, Setting.METRICS, pluginsDirectory);
    MonitorAddress page = door(reader, Setting.PAGE, pluginsDirectory);
    List<ApplianceConfig> appliances = appliances(reader, options(reader, inFile), state);
    String socketMode = reader.text(Setting.SOCKET_MODE);
    if (socketMode != null && !socketMode.matches("0?[0-7]{3}")) {
      reader.problem("--socket-mode must be three octal digits, not '" + socketMode + "'");
    }
    int limit =
        reader.number(
            Setting.DESCRIPTION_LIMIT,
            LEAST_DESCRIPTION,
            Integer.MAX_VALUE,
            OneViewPlugin.DEFAULT_DESCRIPTION_LIMIT);
    Timing timing = timing(reader);
    Policy policy = policy(reader);
    if (!reader.problems().isEmpty() || pluginsDirectory == null || state == null) {
      throw new ConfigException(reader.problems());
    }
    return new PluginConfig(
        name,
        pluginsDirectory,
        state,
        log,
        jsonLog,
        metrics,
        page,
        appliances,
        socketMode,
        limit,
        timing,
        policy);
  }

  /** The appliance of the plain name. */
  Connection connection() {
    return appliances.get(0).connection();
  }

  /**
   * The appliance of an alias.
   *
   * @throws ConfigException if there is none
   */
  ApplianceConfig appliance(String alias) {
    return appliances.stream()
        .filter(each -> each.alias().equals(alias))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigException(
                    List.of(
                        "no appliance has the alias '"
                            + alias
                            + "'; there are "
                            + appliances.stream().map(ApplianceConfig::alias).toList())));
  }

  /** Our tags on the appliance of the plain name. */
  Namespace namespace() {
    return appliances.get(0).namespace();
  }

  /** The config file's appliances, else those of the options file; not both. */
  private static OptionsFile options(SettingsReader reader, @Nullable OptionsFile inFile) {
    OptionsFile options = OptionsFile.read(reader);
    if (inFile == null || inFile.entries().isEmpty()) {
      return options;
    }
    if (reader.text(Setting.OPTIONS) != null) {
      reader.problem("--config has OneViews and there is --options: give one of the two");
    }
    return inFile;
  }

  /** This one with what a reload brings into effect. */
  PluginConfig withLive(PluginConfig next) {
    return new PluginConfig(
        name,
        pluginsDirectory,
        state,
        next.log,
        next.jsonLog,
        metrics,
        page,
        appliances,
        socketMode,
        descriptionLimit,
        next.timing,
        next.policy);
  }

  private static List<ApplianceConfig> appliances(
      SettingsReader reader, OptionsFile options, @Nullable Path state) {
    Connection plain = Connection.from(reader);
    Map<String, String> flagged = reader.pairs(Setting.NAMESPACE);
    Map<String, String> shared = flagged.isEmpty() ? options.namespace() : flagged;
    Path plainState = state == null ? Path.of("") : state;
    List<ApplianceConfig> appliances = new ArrayList<>();
    Namespace namespace = new Namespace(shared);
    String addressWas = reader.text(Setting.ADDRESS_WAS);
    for (OptionsFile.Entry entry : options.entries()) {
      Map<String, String> own = entry.namespace();
      Namespace theirs = new Namespace(own == null ? shared : own);
      if (entry.alias().isEmpty()) {
        plain = plain.orElse(entry.connection());
        namespace = theirs;
        addressWas = addressWas == null ? entry.addressWas() : addressWas;
      } else {
        appliances.add(
            new ApplianceConfig(
                entry.alias(),
                entry.connection(),
                theirs,
                ApplianceConfig.stateOf(plainState, entry.alias()),
                entry.addressWas()));
      }
    }
    appliances.add(0, new ApplianceConfig("", plain, namespace, plainState, addressWas));
    return List.copyOf(appliances);
  }

  /** In the plugins directory InfraKit would take the socket for a plugin. */
  private static @Nullable MonitorAddress door(
      SettingsReader reader, Setting setting, @Nullable Path pluginsDirectory) {
    String given = reader.text(setting);
    if (given == null) {
      return null;
    }
    try {
      MonitorAddress address = MonitorAddress.parse(given);
      if (address instanceof MonitorAddress.Socket socket
          && pluginsDirectory != null
          && pluginsDirectory.equals(socket.path().getParent())) {
        reader.problem(
            setting.shown() + " must not be in the plugins directory " + pluginsDirectory);
      }
      return address;
    } catch (IllegalArgumentException notAnAddress) {
      reader.problem(setting.shown() + " " + notAnAddress.getMessage());
      return null;
    }
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
        reader.duration(Setting.LONGEST_COOL_DOWN, standard.longestCoolDown()),
        reader.duration(Setting.HEALTH_GRACE, standard.healthGrace()),
        reader.duration(Setting.LOST_KEPT, standard.lostKept()));
  }

  private static Policy policy(SettingsReader reader) {
    return new Policy(
        ailments(reader),
        reader.flag(Setting.IGNORE_ON_DESTROY),
        reader.word(Setting.ON_TEMPLATE_DRIFT, "report", "roll").equals("roll"),
        takeover(reader));
  }

  private static Takeover takeover(SettingsReader reader) {
    String[] words = Arrays.stream(Takeover.values()).map(Takeover::word).toArray(String[]::new);
    String word = reader.word(Setting.ADOPT, words);
    return Arrays.stream(Takeover.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElse(Takeover.NOTHING);
  }

  private static Set<Ailment> ailments(SettingsReader reader) {
    String given = reader.text(Setting.LOST_WHEN);
    if (given == null) {
      return Ailment.STANDARD;
    }
    Set<Ailment> ailments = EnumSet.noneOf(Ailment.class);
    for (String word : given.equals("never") ? new String[0] : given.split(",", -1)) {
      Ailment.of(word.strip())
          .ifPresentOrElse(
              ailments::add,
              () ->
                  reader.problem(
                      Setting.LOST_WHEN.shown()
                          + " must be never or some of "
                          + Arrays.stream(Ailment.values()).map(Ailment::word).toList()
                          + ", not '"
                          + word
                          + "'"));
    }
    return ailments;
  }
}
