package io.github.infrakit4j.infrakit.rpc;

import java.util.Objects;

/**
 * The name of a plugin as groups and command lines give it: {@code lookup} or {@code lookup/type},
 * split at the first slash (docker/infrakit pkg/plugin/name.go).
 *
 * @param lookup the name of its socket or {@code .listen} file
 * @param type which of the plugins there; empty for the plain one
 */
public record PluginName(String lookup, String type) {

  /** Checks that there is something to look up. */
  public PluginName {
    Objects.requireNonNull(type, "type");
    if (lookup.isBlank() || lookup.indexOf('/') >= 0) {
      throw new IllegalArgumentException(
          "A plugin is looked up by a file name without a slash: \"" + lookup + "\"");
    }
  }

  /**
   * Reads a name.
   *
   * @throws IllegalArgumentException if there is nothing before the first slash
   */
  public static PluginName parse(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new PluginName(text, "")
        : new PluginName(text.substring(0, slash), text.substring(slash + 1));
  }

  /** As it is written: {@code lookup} or {@code lookup/type}. */
  @Override
  public String toString() {
    return type.isEmpty() ? lookup : lookup + "/" + type;
  }
}
