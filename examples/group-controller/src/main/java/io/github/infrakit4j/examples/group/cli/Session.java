package io.github.infrakit4j.examples.group.cli;

import io.github.infrakit4j.examples.group.plan.GoDuration;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.rpc.PluginClient;
import io.github.infrakit4j.infrakit.rpc.Plugins;
import io.github.infrakit4j.infrakit.transport.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * What commands work with.
 *
 * @param environment says where the plugins are, and how long to wait for one
 * @param in read when a file is called {@code -}
 */
public record Session(
    Map<String, String> environment, InputStream in, PrintWriter out, PrintWriter err) {

  /** The directory with the sockets of the plugins. */
  public Path directory() {
    return Plugins.directory(environment);
  }

  /**
   * The plugins that are there, by name.
   *
   * @throws PluginException if the directory cannot be read
   */
  public SortedMap<String, Endpoint> plugins() {
    try {
      return Plugins.list(directory());
    } catch (IOException e) {
      throw new PluginException("Cannot list the plugins in %s: %s".formatted(directory(), e), e);
    }
  }

  /**
   * Calls a plugin.
   *
   * @param name {@code name} or {@code name/type}
   * @throws PluginException if there is none of that name, or the call fails
   */
  void call(String name, Consumer<PluginClient> calls) {
    SortedMap<String, Endpoint> plugins = plugins();
    Endpoint endpoint = plugins.get(name.split("/", 2)[0]);
    if (endpoint == null) {
      throw new PluginException(
          "There is no plugin %s in %s, only %s: start it, or set INFRAKIT_HOME"
              .formatted(name, directory(), plugins.keySet()));
    }
    try (PluginClient client = client(endpoint)) {
      calls.accept(client);
    }
  }

  /** A client with the user's time limit. */
  PluginClient client(Endpoint endpoint) {
    PluginClient.Builder builder = PluginClient.builder(endpoint);
    String limit = environment.getOrDefault("INFRAKIT_CLIENT_TIMEOUT", "");
    return limit.isEmpty() ? builder.build() : builder.timeLimit(GoDuration.parse(limit)).build();
  }

  /** The part of a name after the first slash. */
  static String type(String name) {
    int slash = name.indexOf('/');
    return slash < 0 ? "" : name.substring(slash + 1);
  }

  /**
   * Reads a file, or standard input for {@code -}.
   *
   * @throws PluginException if it cannot be read
   */
  Json read(String file) {
    try {
      String text =
          file.equals("-")
              ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
              : Files.readString(Path.of(file));
      return text.isBlank() ? Json.NULL : Json.of(text);
    } catch (IOException e) {
      throw new PluginException("Cannot read %s: %s".formatted(file, e), e);
    }
  }

  /** Says something. */
  void say(String words) {
    out.println(words);
  }
}
