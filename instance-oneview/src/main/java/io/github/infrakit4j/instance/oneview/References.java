package io.github.infrakit4j.instance.oneview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in what a config file refers to: <code>${NAME}</code> is a variable of the environment,
 * <code>${file:/path}</code> a file's content without the white space at its end, and <code>$${
 * </code> a plain <code>${</code>.
 */
final class References {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\$\\{|\\$\\{([^}]*)}");
  private static final String FILE = "file:";

  private final Map<String, String> environment;

  References(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Whether a text has a reference in it. */
  static boolean isIn(String text) {
    Matcher matcher = REFERENCE.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * The text with everything filled in.
   *
   * @throws IllegalArgumentException if a variable is not set, or a file cannot be read; the
   *     message names it and shows no content
   */
  String fill(String text) {
    Matcher matcher = REFERENCE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      matcher.appendReplacement(
          filled, Matcher.quoteReplacement(name == null ? "${" : value(name)));
    }
    return matcher.appendTail(filled).toString();
  }

  private String value(String name) {
    if (name.startsWith(FILE)) {
      return read(name.substring(FILE.length()));
    }
    String value = environment.get(name);
    if (value == null) {
      throw new IllegalArgumentException("${" + name + "} is not set in the environment");
    }
    return value;
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file)).stripTrailing();
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException(
          "${file:" + file + "} cannot be read: " + e.getClass().getSimpleName(), e);
    }
  }
}
