package io.github.infrakit4j.quickstart;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The group controller with its vanilla flavor, as users run it, but looking at its groups every
 * half second.
 *
 * @param jar the runnable jar; null to run it from this program's class path
 * @param home InfraKit's directory, the same as the plugin's
 */
record ControllerLaunch(@Nullable Path jar, Path home) implements Launch {
  private static final String MAIN = "io.github.infrakit4j.examples.group.Infrakit4j";

  @Override
  public String name() {
    return "the group controller";
  }

  @Override
  public List<String> command() {
    return Launch.java(jar, MAIN, List.of("serve"));
  }

  @Override
  public Map<String, String> variables() {
    return Map.of("INFRAKIT_HOME", home.toString(), "INFRAKIT_GROUP_POLL_INTERVAL", "500ms");
  }

  /** It is made last, when the flavor is there. */
  @Override
  public Path socket() {
    return home.resolve("plugins").resolve("group-stateless");
  }
}
