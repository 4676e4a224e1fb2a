package io.github.infrakit4j.instance.oneview;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where InfraKit keeps its files: {@code INFRAKIT_HOME}, else {@code ~/.infrakit}. */
final class Home {
  private Home() {}

  static @Nullable Path plugins(SettingsReader reader, Map<String, String> environment) {
    Path given = reader.path(Setting.PLUGINS_DIR);
    if (given != null) {
      return given;
    }
    String directory = environment.get("INFRAKIT_PLUGINS_DIR");
    if (directory != null && !directory.isEmpty()) {
      return Path.of(directory);
    }
    Path home = home(reader, environment, "--plugins-dir");
    return home == null ? null : home.resolve("plugins");
  }

  static @Nullable Path state(SettingsReader reader, Map<String, String> environment, String name) {
    Path given = reader.path(Setting.STATE);
    if (given != null) {
      return given;
    }
    Path home = home(reader, environment, "--state");
    return home == null ? null : home.resolve("state").resolve(name + ".json");
  }

  private static @Nullable Path home(
      SettingsReader reader, Map<String, String> environment, String instead) {
    String infrakit = environment.get("INFRAKIT_HOME");
    if (infrakit != null && !infrakit.isEmpty()) {
      return Path.of(infrakit);
    }
    String user = environment.get("HOME");
    if (user != null && !user.isEmpty()) {
      return Path.of(user, ".infrakit");
    }
    reader.problem("neither INFRAKIT_HOME nor HOME is set: set one, or give " + instead);
    return null;
  }
}
