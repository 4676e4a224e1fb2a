package io.github.infrakit4j.instance.oneview.operator;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.rpc.PluginPage;
import io.github.infrakit4j.infrakit.rpc.PluginPageClient;
import io.github.infrakit4j.infrakit.rpc.UnansweredException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plugin that runs in another process, as operators' commands ask it. Safe for one thread.
 *
 * <p>Every method throws {@link PluginException}: {@link Absent} if no plugin answers, another if
 * it refuses.
 */
public final class RunningPlugin implements AutoCloseable {
  /** Longer than any of the plugin's own answers takes. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final Path socket;
  private final PluginPageClient pages;

  /** No plugin answers there. */
  public static final class Absent extends PluginException {
    private static final long serialVersionUID = 1;

    Absent(String message) {
      super(message);
    }
  }

  private RunningPlugin(Path socket) {
    this.socket = socket;
    this.pages = PluginPageClient.connect(socket, LIMIT);
  }

  /** The plugin on this socket. */
  public static RunningPlugin at(Path socket) {
    return new RunningPlugin(socket);
  }

  /** What it knows. */
  public Document status() {
    return checked(() -> pages.get(OperatorPages.STATUS));
  }

  /** The servers of its appliances, counted. */
  public Document servers() {
    return checked(() -> pages.get(OperatorPages.SERVERS));
  }

  /**
   * Has something done. Without an answer it is not known whether it was.
   *
   * @param order what, as {@link OperatorPages#command} reads it
   */
  public Document order(Map<String, @Nullable Object> order) {
    try {
      return checked(() -> pages.post(OperatorPages.COMMANDS, Document.write(order)));
    } catch (Absent silent) {
      throw new Absent(
          silent.getMessage()
              + " What a plugin had begun goes on when it runs again: then give the command"
              + " again.");
    }
  }

  private interface Question {
    PluginPage.Answer ask();
  }

  private Document checked(Question question) {
    if (!Files.exists(socket)) {
      throw new Absent("no plugin runs: there is no socket " + socket + ". " + advice());
    }
    PluginPage.Answer answer;
    try {
      answer = question.ask();
    } catch (UnansweredException silent) {
      throw new Absent(
          "no plugin answers on "
              + socket
              + (Files.isWritable(socket) ? "" : ", which this user may not use")
              + ": "
              + silent.getMessage()
              + ". "
              + advice());
    }
    if (answer.status() == NOT_FOUND) {
      throw new Absent(
          "what serves "
              + socket
              + " is another plugin, or an older instance-oneview: restart it, or give its --name");
    }
    return read(answer);
  }

  private static String advice() {
    return "Start instance-oneview, or say where it is with --name and --plugins-dir"
        + " (INFRAKIT_PLUGINS_DIR).";
  }

  private Document read(PluginPage.Answer answer) {
    Document document;
    try {
      document = Document.read(answer.body());
    } catch (IllegalArgumentException unreadable) {
      throw new PluginException(
          "the plugin on " + socket + " answered " + answer.status() + " " + answer.body());
    }
    String error = document.text("Error");
    if (answer.status() != OK || error != null) {
      throw new PluginException(error == null ? "the plugin answered " + answer.status() : error);
    }
    return document;
  }

  @Override
  public void close() {
    pages.close();
  }
}
