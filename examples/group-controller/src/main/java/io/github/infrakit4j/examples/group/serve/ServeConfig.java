package io.github.infrakit4j.examples.group.serve;

import io.github.infrakit4j.examples.group.control.Settings;
import io.github.infrakit4j.examples.group.plan.GoDuration;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.infrakit.rpc.Plugins;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to serve, and how: a flag, else InfraKit's variable for it, else InfraKit's default.
 *
 * @param name the group plugin's name
 * @param flavorName the vanilla flavor's name; empty to serve none
 * @param directory of the sockets, its own and those of the plugins it works with
 * @param state the file that remembers groups
 * @param callLimit time for each call of a plugin
 */
public record ServeConfig(
    String name,
    String flavorName,
    Path directory,
    Path state,
    Duration callLimit,
    Settings settings) {

  /** InfraKit's time limit for a call. */
  private static final String CALL_LIMIT = "15s";

  /**
   * Puts flags and variables together.
   *
   * @throws IllegalArgumentException if one is wrong; the message names it
   */
  public static ServeConfig of(ServeOptions flags, Map<String, String> environment) {
    String self = value(flags.selfLogicalId, environment, "INFRAKIT_GROUP_SELF_LOGICAL_ID", "");
    Settings settings =
        new Settings(
            time(
                "--poll-interval",
                value(flags.pollInterval, environment, "INFRAKIT_GROUP_POLL_INTERVAL", "10s")),
            number(
                "--max-parallel",
                value(flags.maxParallel, environment, "INFRAKIT_GROUP_MAX_PARALLEL_NUM", "0")),
            self.isEmpty() ? null : new LogicalId(self));
    return new ServeConfig(
        flags.name,
        flags.flavorName,
        Plugins.directory(environment),
        flags.state == null
            ? home(environment).resolve("state").resolve(flags.name + ".json")
            : flags.state,
        time(
            "INFRAKIT_CLIENT_TIMEOUT",
            value(null, environment, "INFRAKIT_CLIENT_TIMEOUT", CALL_LIMIT)),
        settings);
  }

  private static Path home(Map<String, String> environment) {
    String given = environment.getOrDefault("INFRAKIT_HOME", "");
    return given.isEmpty() ? Path.of(System.getProperty("user.home"), ".infrakit") : Path.of(given);
  }

  private static String value(
      @Nullable String flag, Map<String, String> environment, String variable, String otherwise) {
    if (flag != null) {
      return flag;
    }
    String set = environment.getOrDefault(variable, "");
    return set.isEmpty() ? otherwise : set;
  }

  private static Duration time(String what, String text) {
    try {
      Duration time = GoDuration.parse(text);
      if (!time.isZero()) {
        return time;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(what + ": " + e.getMessage(), e);
    }
    throw new IllegalArgumentException(what + ": must be more than 0");
  }

  private static int number(String what, String text) {
    try {
      return Integer.parseUnsignedInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(what + ": \"" + text + "\" is no number from 0 on", e);
    }
  }
}
