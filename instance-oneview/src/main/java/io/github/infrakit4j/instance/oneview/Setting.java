package io.github.infrakit4j.instance.oneview;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every setting: its flag, the variables it is read from, and what it is for. */
enum Setting {
  NAME(
      "name",
      'n',
      "NAME",
      "the socket's name in the plugins directory",
      null,
      null,
      "instance-oneview",
      false),
  CONFIG(
      "config",
      null,
      "FILE",
      "JSON file with any of these settings, and OneViews",
      null,
      null,
      "none",
      false),
  STATE("state", 's', "FILE", "the state file", null, null, "~/.infrakit/state/<name>.json", false),
  LOG(
      "log",
      'l',
      "0-5",
      "0 critical, 1 error, 2 warning, 3 notice, 4 info, 5 debug; to standard error",
      null,
      null,
      "4",
      true),
  LOG_FORMAT(
      "log-format",
      null,
      "text|json",
      "text or json, which writes an object a line",
      null,
      null,
      "text",
      true),
  METRICS(
      "metrics",
      null,
      "ADDRESS",
      "Prometheus metrics: a loopback port, or a socket's path",
      null,
      null,
      "none",
      false),
  PAGE(
      "page",
      null,
      "ADDRESS",
      "a page for browsers that shows the rack: a loopback port, or a socket's path",
      null,
      null,
      "none",
      false),
  ADDRESS(
      "address",
      null,
      "URL",
      "the appliance: host, host:port or https URL",
      "OVURL",
      "OV_ADDRESS",
      null,
      false),
  ADDRESS_WAS(
      "address-was",
      null,
      "URL",
      "its address before, if it has got another: the state file of that one is used",
      null,
      null,
      "none",
      false),
  USER("user", null, "NAME", "user of the appliance", "OVUSER", "OV_USERNAME", null, true),
  PASSWORD(null, null, "TEXT", "its password", "OVPASS", "OV_PASSWORD", null, true),
  PASSWORD_FILE(
      "password-file",
      null,
      "FILE",
      "file with the password, read at each login",
      null,
      null,
      null,
      true),
  DOMAIN(
      "domain",
      null,
      "NAME",
      "login domain (directory) of the user",
      null,
      null,
      "the appliance's own",
      true),
  SESSION(
      null,
      null,
      "TOKEN",
      "a session that is already open, used until it ends",
      "OVCOOKIE",
      null,
      null,
      true),
  API_VERSION(
      "api-version",
      null,
      "NUMBER",
      "X-API-Version to speak",
      "OVAPI",
      null,
      "the newest both sides know",
      true),
  CA_FILE(
      "ca-file",
      null,
      "FILE",
      "PEM certificates the appliance's must come from",
      null,
      null,
      "the system's",
      true),
  FINGERPRINT(
      "fingerprint",
      null,
      "SHA-256",
      "the appliance's certificate itself, in hex",
      null,
      null,
      "none",
      true),
  INSECURE(
      "insecure",
      null,
      null,
      "trust any certificate: anybody could pose as the appliance",
      null,
      null,
      "off",
      true),
  OPTIONS(
      "options",
      null,
      "FILE",
      "JSON with OneViews, to serve several appliances",
      null,
      null,
      "none",
      false),
  NAMESPACE(
      "namespace",
      null,
      "K=V,...",
      "tags of this InfraKit where several share an appliance",
      "NAMESPACE_TAGS",
      null,
      "none",
      false),
  PLUGINS_DIR("plugins-dir", null, "DIR", "plugins directory", null, null, "as InfraKit's", false),
  SOCKET_MODE(
      "socket-mode",
      null,
      "MODE",
      "mode of the socket, for example 0660",
      null,
      null,
      "0600",
      false),
  DESCRIPTION_LIMIT(
      "description-limit",
      null,
      "CHARS",
      "longest description of a profile that the appliance takes",
      null,
      null,
      "1000",
      false),
  ANSWER(
      "answer",
      null,
      "TIME",
      "how long a call waits for the appliance to take a change",
      null,
      null,
      "8s",
      true),
  FIRST_POLL(
      "first-poll", null, "TIME", "first pause between looks at a task", null, null, "1s", true),
  LONGEST_POLL(
      "longest-poll", null, "TIME", "longest pause between looks", null, null, "10s", true),
  SETTLE(
      "settle",
      null,
      "TIME",
      "how long a request without an answer is looked for before it is made again",
      null,
      null,
      "20s",
      true),
  PROVISION_LIMIT(
      "provision-limit", null, "TIME", "for making one instance", null, null, "4h", true),
  POWER_LIMIT("power-limit", null, "TIME", "for one change of power", null, null, "10m", true),
  SOFT_OFF(
      "soft-off",
      null,
      "TIME",
      "for a system to shut down before its power is cut; 0 cuts at once",
      null,
      null,
      "1m",
      true),
  DESTROY_LIMIT(
      "destroy-limit", null, "TIME", "for removing one instance", null, null, "30m", true),
  FAILED_SHOWN(
      "failed-shown",
      null,
      "TIME",
      "how long an instance that could not be made stays listed",
      null,
      null,
      "15s",
      true),
  COOL_DOWN(
      "cool-down",
      null,
      "TIME",
      "how long a server that failed is left alone; twice as long after each further failure",
      null,
      null,
      "10m",
      true),
  LONGEST_COOL_DOWN(
      "longest-cool-down", null, "TIME", "what that grows to", null, null, "24h", true),
  HEALTH_GRACE(
      "health-grace",
      null,
      "TIME",
      "how long a server may be ill before its instance counts as lost",
      null,
      null,
      "5m",
      true),
  LOST_WHEN(
      "lost-when",
      null,
      "A,B,...",
      "what makes an instance count as lost; also maintenance, or never",
      null,
      null,
      "critical,disabled,profile-error,create-failed,removed,unassigned",
      true),
  LOST_KEPT(
      "lost-kept",
      null,
      "TIME",
      "how long a lost instance keeps its profile once nobody asks for its group; 0 for ever",
      null,
      null,
      "0",
      true),
  IGNORE_ON_DESTROY(
      "ignore-on-destroy",
      null,
      null,
      "Destroy only takes the marker off, where properties do not say",
      null,
      null,
      "off",
      true),
  ON_TEMPLATE_DRIFT(
      "on-template-drift",
      null,
      "report|roll",
      "what a changed template does, where properties do not say",
      null,
      null,
      "report",
      true),
  ADOPT(
      "adopt",
      null,
      "go|go-bootstrap",
      "make the profiles of InfraKit's Go plugin ours; with go-bootstrap no group rolls them",
      null,
      null,
      "nothing",
      true);

  static final String PREFIX = "INFRAKIT_ONEVIEW_";

  private final @Nullable String flag;
  private final @Nullable Character shortFlag;
  private final @Nullable String argument;
  private final String help;
  private final String variable;
  private final @Nullable String oldVariable;
  private final @Nullable String standard;
  private final boolean live;

  Setting(
      @Nullable String flag,
      @Nullable Character shortFlag,
      @Nullable String argument,
      String help,
      @Nullable String variable,
      @Nullable String oldVariable,
      @Nullable String standard,
      boolean live) {
    this.flag = flag;
    this.shortFlag = shortFlag;
    this.argument = argument;
    this.help = help;
    this.variable = PREFIX + (variable == null ? name() : variable);
    this.oldVariable = oldVariable;
    this.standard = standard;
    this.live = live;
  }

  /** Without dashes; null for what must not stand on a command line. */
  @Nullable String flag() {
    return flag;
  }

  @Nullable Character shortFlag() {
    return shortFlag;
  }

  /** What the flag takes, null for one that takes nothing. */
  @Nullable String argument() {
    return argument;
  }

  String help() {
    return help;
  }

  /** The variables it is read from, the strongest first. */
  List<String> variables() {
    return oldVariable == null ? List.of(variable) : List.of(variable, oldVariable);
  }

  /** What holds where nothing is set, in words; null where something must be. */
  @Nullable String standard() {
    return standard;
  }

  /** Whether SIGHUP brings a change of it into effect. */
  boolean isLive() {
    return live;
  }

  /** Its member in the config file: {@code SoftOff} for {@code --soft-off}. */
  String key() {
    StringBuilder key = new StringBuilder();
    for (String word : name().split("_", -1)) {
      boolean acronym = word.equals("CA") || word.equals("API");
      key.append(acronym ? word : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
    }
    return key.toString();
  }

  boolean isSecret() {
    return this == PASSWORD || this == SESSION;
  }

  /** How a user is told of it. */
  String shown() {
    return flag == null ? variable : "--" + flag;
  }
}
