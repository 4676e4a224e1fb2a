package io.github.infrakit4j.quickstart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a program of the tour is started. */
interface Launch {

  /** What it is called on the screen. */
  String name();

  /** Program and arguments. */
  List<String> command();

  /** Its own variables, added to an environment without those of the person who runs this. */
  Map<String, String> variables();

  /** The socket by which it is seen to run. */
  Path socket();

  /** Settings of the person who runs this must not reach the program. */
  default void writeTo(Map<String, String> environment) {
    environment.keySet().removeIf(key -> key.startsWith("INFRAKIT_") || key.startsWith("OV_"));
    environment.putAll(variables());
  }

  /**
   * A Java that starts fast.
   *
   * @param jar null to run the class from this program's class path
   */
  static List<String> java(@Nullable Path jar, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(
        jar == null
            ? List.of("-cp", System.getProperty("java.class.path"), main)
            : List.of("-jar", jar.toString()));
    command.addAll(arguments);
    return command;
  }
}
