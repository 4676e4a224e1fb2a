package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.transport.Endpoint;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where plugins are, by InfraKit's rules (docker/infrakit pkg/discovery/local/dir.go).
 *
 * <p>In the plugins directory a socket is a plugin of its file's name, and a file {@code
 * name.listen} that holds exactly a URL, without a newline, is a plugin of that name on TCP. All
 * else, links to sockets included, is not looked at.
 */
public final class Plugins {

  private static final String LISTEN = ".listen";
  private static final Set<String> SCHEMES = Set.of("tcp", "http", "https");

  private Plugins() {}

  /**
   * The plugins directory: {@code INFRAKIT_PLUGINS_DIR}, else {@code plugins} in {@code
   * INFRAKIT_HOME}, else {@code .infrakit/plugins} in the home of the passwd entry, which is what
   * Java's {@code user.home} is on Linux. The variable {@code HOME} has no say, as in InfraKit.
   *
   * @param env the environment, usually {@code System.getenv()}; empty values count as absent
   */
  public static Path directory(Map<String, String> env) {
    return directory(env, Path.of(System.getProperty("user.home")));
  }

  /** The plugins directory, with the home directory given. */
  public static Path directory(Map<String, String> env, Path home) {
    return variable(env, "INFRAKIT_PLUGINS_DIR")
        .map(Path::of)
        .or(() -> variable(env, "INFRAKIT_HOME").map(h -> Path.of(h, "plugins")))
        .orElseGet(() -> home.resolve(".infrakit").resolve("plugins"));
  }

  /**
   * Lists the plugins of a directory by name; whether they live is not asked. A directory that does
   * not exist has none.
   *
   * @return name to endpoint, sorted by name; immutable
   * @throws IOException if the directory cannot be read
   */
  public static SortedMap<String, Endpoint> list(Path directory) throws IOException {
    SortedMap<String, Endpoint> found = new TreeMap<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(directory.toAbsolutePath().normalize())) {
      for (Path entry : entries) {
        add(entry, found);
      }
    } catch (NoSuchFileException e) {
      return Collections.emptySortedMap();
    }
    return Collections.unmodifiableSortedMap(found);
  }

  /**
   * Finds one plugin of a directory; whether it lives is not asked.
   *
   * @throws PluginException if there is none of that name; the message names those there are
   * @throws IOException if the directory cannot be read
   */
  public static Endpoint find(Path directory, PluginName name) throws IOException {
    SortedMap<String, Endpoint> all = list(directory);
    Endpoint found = all.get(name.lookup());
    if (found == null) {
      throw new PluginException(
          "plugin not found:%s (in %s there are: %s)".formatted(name, directory, all.keySet()));
    }
    return found;
  }

  private static void add(Path entry, Map<String, Endpoint> found) throws IOException {
    String name = Objects.requireNonNull(entry.getFileName()).toString();
    BasicFileAttributes attributes;
    try {
      attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return; // Gone since the directory was read.
    }
    if (attributes.isOther() && isSocket(entry)) {
      found.put(name, new Endpoint.Unix(entry));
    } else if (attributes.isRegularFile() && name.endsWith(LISTEN)) {
      address(entry)
          .ifPresent(
              uri ->
                  found.put(
                      name.substring(0, name.length() - LISTEN.length()), new Endpoint.Tcp(uri)));
    }
  }

  /** Tells a socket from a pipe or device by the type bits of {@code st_mode}. */
  private static boolean isSocket(Path entry) throws IOException {
    int mode = (Integer) Files.getAttribute(entry, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    return (mode & 0170000) == 0140000;
  }

  private static Optional<URI> address(Path file) {
    try {
      URI uri = new URI(Files.readString(file));
      boolean known = uri.getScheme() != null && SCHEMES.contains(uri.getScheme());
      return known && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (IOException | URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> variable(Map<String, String> env, String name) {
    return Optional.ofNullable(env.get(name)).filter(v -> !v.isEmpty());
  }
}
