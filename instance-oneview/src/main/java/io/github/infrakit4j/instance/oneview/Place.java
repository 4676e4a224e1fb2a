package io.github.infrakit4j.instance.oneview;

import io.github.infrakit4j.instance.oneview.operator.RunningPlugin;
import java.nio.file.Path;

/**
 * Where the plugin is that a command talks to. Other settings may be wrong in an operator's
 * environment without doing harm; they are mentioned.
 */
final class Place {
  private Place() {}

  static RunningPlugin find(Input input, Terminal terminal) {
    SettingsReader reader = new SettingsReader(input.settings(), terminal.environment());
    ConfigFile.read(reader, terminal.environment());
    Path directory = Home.plugins(reader, terminal.environment());
    if (directory == null) {
      throw new ConfigException(reader.problems());
    }
    reader.problems().forEach(problem -> terminal.err().println("note: " + problem));
    return RunningPlugin.at(
        directory.resolve(reader.text(Setting.NAME, PluginConfig.DEFAULT_NAME)));
  }
}
