package io.github.infrakit4j.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The plugin for OneView, as users run it, with its times set for a fast rack.
 *
 * @param jar the runnable jar; null to run it from this program's class path
 * @param home InfraKit's directory, private to its user
 * @param address of the appliance
 * @param user who logs in there
 * @param password handed over in the environment, where no list of processes shows it
 * @param caFile the certificate authority of the appliance
 */
record PluginLaunch(
    @Nullable Path jar, Path home, String address, String user, String password, Path caFile)
    implements Launch {
  private static final String MAIN = "io.github.infrakit4j.instance.oneview.Main";
  private static final Pattern PAGE = Pattern.compile("page on (http\\S+)");
  private static final List<String> FAST =
      List.of("--first-poll", "100ms", "--longest-poll", "400ms", "--health-grace", "1500ms");

  @Override
  public String name() {
    return "the plugin";
  }

  @Override
  public List<String> command() {
    List<String> arguments =
        new ArrayList<>(List.of("--ca-file", caFile.toString(), "--page", "0"));
    arguments.addAll(FAST);
    return Launch.java(jar, MAIN, arguments);
  }

  @Override
  public Map<String, String> variables() {
    return Map.of(
        "INFRAKIT_HOME", home.toString(),
        "OV_ADDRESS", address,
        "OV_USERNAME", user,
        "OV_PASSWORD", password);
  }

  @Override
  public Path socket() {
    return home.resolve("plugins").resolve("instance-oneview");
  }

  /**
   * The address of its page for browsers, which it logs before its socket is there.
   *
   * @throws IOException if it is not in the log
   */
  static String page(Path log) throws IOException {
    Matcher page = PAGE.matcher(Files.readString(log));
    if (!page.find()) {
      throw new IOException("the plugin has said nothing of its page in " + log);
    }
    return page.group(1);
  }

  @Override
  public String toString() {
    return "PluginLaunch[jar=%s, home=%s, address=%s]".formatted(jar, home, address);
  }
}
