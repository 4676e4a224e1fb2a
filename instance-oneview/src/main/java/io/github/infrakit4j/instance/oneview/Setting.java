package io.github.infrakit4j.instance.oneview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every setting: its flag, the variables it is read from, and what it is for. */
enum Setting {
  NAME("name", 'n', "NAME", "the plugin's name: its socket in the plugins directory"),
  STATE("state", 's', "FILE", "state file; default ~/.infrakit/state/<name>.json"),
  LOG("log", 'l', "0-5", "0 critical, 1 error, 2 warning, 3 notice, 4 info (default), 5 debug"),
  ADDRESS(
      "address", null, "URL", "the appliance: host, host:port or https URL", "OVURL", "OV_ADDRESS"),
  USER("user", null, "NAME", "user of the appliance", "OVUSER", "OV_USERNAME"),
  PASSWORD(null, null, "", "its password", "OVPASS", "OV_PASSWORD"),
  PASSWORD_FILE("password-file", null, "FILE", "file with the password, read at each login"),
  DOMAIN("domain", null, "NAME", "login domain (directory) of the user"),
  SESSION(null, null, "", "a session that is already open, used until it ends", "OVCOOKIE", null),
  API_VERSION(
      "api-version",
      null,
      "NUMBER",
      "X-API-Version; default the newest both sides know",
      "OVAPI",
      null),
  CA_FILE("ca-file", null, "FILE", "PEM certificates the appliance's must come from"),
  FINGERPRINT("fingerprint", null, "SHA-256", "the appliance's certificate itself, in hex"),
  INSECURE("insecure", null, null, "trust any certificate: anybody can pose as the appliance"),
  OPTIONS("options", null, "FILE", "JSON with OneViews, to serve several appliances"),
  NAMESPACE(
      "namespace",
      null,
      "K=V,...",
      "tags of this InfraKit where several share an appliance",
      "NAMESPACE_TAGS",
      null),
  PLUGINS_DIR("plugins-dir", null, "DIR", "plugins directory; default as InfraKit's"),
  SOCKET_MODE("socket-mode", null, "MODE", "mode of the socket, for example 0660; default 0600"),
  DESCRIPTION_LIMIT(
      "description-limit", null, "CHARS", "longest description of a profile; default 1000"),
  ANSWER("answer", null, "TIME", "how long a call may wait for the appliance; default 8s"),
  FIRST_POLL("first-poll", null, "TIME", "first pause between looks at a task; default 1s"),
  LONGEST_POLL("longest-poll", null, "TIME", "longest pause between looks; default 10s"),
  SETTLE("settle", null, "TIME", "how long a lost request is looked for; default 20s"),
  PROVISION_LIMIT("provision-limit", null, "TIME", "for making one instance; default 4h"),
  POWER_LIMIT("power-limit", null, "TIME", "for one change of power; default 10m"),
  SOFT_OFF("soft-off", null, "TIME", "for a system to shut down before power is cut; default 1m"),
  DESTROY_LIMIT("destroy-limit", null, "TIME", "for removing one instance; default 30m"),
  FAILED_SHOWN("failed-shown", null, "TIME", "how long a failed instance is listed; default 15s"),
  COOL_DOWN("cool-down", null, "TIME", "how long a failed server is left alone; default 10m"),
  LONGEST_COOL_DOWN(
      "longest-cool-down", null, "TIME", "what the cool-down doubles up to; default 24h"),
  HEALTH_GRACE("health-grace", null, "TIME", "how long a server may be ill; default 5m"),
  LOST_WHEN("lost-when", null, "A,B,...", "what makes an instance count as lost; see README"),
  LOST_KEPT("lost-kept", null, "TIME", "how long a lost instance outlives its group; default 24h"),
  IGNORE_ON_DESTROY(
      "ignore-on-destroy", null, null, "Destroy only takes the marker off the profile"),
  ON_TEMPLATE_DRIFT(
      "on-template-drift", null, "report|roll", "what a changed template does; default report"),
  ADOPT("adopt", null, "go", "make the profiles of InfraKit's Go plugin ours");

  static final String PREFIX = "INFRAKIT_ONEVIEW_";

  private final @Nullable String flag;
  private final @Nullable Character shortFlag;
  private final @Nullable String argument;
  private final String help;
  private final String variable;
  private final @Nullable String oldVariable;

  Setting(
      @Nullable String flag,
      @Nullable Character shortFlag,
      @Nullable String argument,
      String help) {
    this(flag, shortFlag, argument, help, null, null);
  }

  Setting(
      @Nullable String flag,
      @Nullable Character shortFlag,
      @Nullable String argument,
      String help,
      @Nullable String variable,
      @Nullable String oldVariable) {
    this.flag = flag;
    this.shortFlag = shortFlag;
    this.argument = argument;
    this.help = help;
    this.variable = PREFIX + (variable == null ? name() : variable);
    this.oldVariable = oldVariable;
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

  boolean isSecret() {
    return this == PASSWORD || this == SESSION;
  }

  /** How a user is told of it. */
  String shown() {
    return flag == null ? variable : "--" + flag;
  }
}
