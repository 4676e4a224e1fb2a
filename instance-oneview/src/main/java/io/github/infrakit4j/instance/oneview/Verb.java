package io.github.infrakit4j.instance.oneview;

import picocli.CommandLine.Model.CommandSpec;

/** A command beside {@code run}: what it takes, and what it does. */
interface Verb {
  /** Its name, options and help. */
  CommandSpec spec();

  /**
   * Does it.
   *
   * @return the exit code
   * @throws ConfigException for settings that cannot be used
   * @throws io.github.infrakit4j.infrakit.PluginException if it cannot be done
   */
  int run(Input input);
}
