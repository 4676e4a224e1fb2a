package io.github.infrakit4j.plugin.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * InfraKit's plugin for OneView, in Go.
 *
 * @param command what starts it, {@code infrakit plugin start oneview}, split at blanks
 */
record GoPlugin(List<String> command) implements Contestant {
  @Override
  public String name() {
    return "Go";
  }

  @Override
  public List<String> command(Appliance appliance) {
    return command;
  }

  @Override
  public Map<String, String> variables(Appliance appliance) {
    return Map.of(
        "INFRAKIT_ONEVIEW_OVURL", appliance.url(),
        "INFRAKIT_ONEVIEW_OVUSER", Appliance.USER,
        "INFRAKIT_ONEVIEW_OVPASS", Appliance.PASSWORD);
  }

  @Override
  public Path socket(Path home) {
    return home.resolve("plugins").resolve("oneview");
  }

  /** It serves one plugin for each appliance, named by the appliance's address. */
  @Override
  public String type(Appliance appliance) {
    return appliance.url();
  }

  @Override
  public String profile(int number) {
    return "InfraKit-" + (5_000_000_000_000_000_000L + number);
  }

  @Override
  public String description(int number, String group) {
    return group + "|h";
  }
}
