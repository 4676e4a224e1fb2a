package io.github.infrakit4j.infrakit.rpc;

import java.util.Objects;

/**
 * What a plugin answers on a path of its own, such as {@code /status.json}, beside those that
 * InfraKit knows: for tools that come with the plugin. InfraKit never asks for such a path.
 *
 * <p>Pages are served on UNIX sockets only: whoever may connect may use them, and on TCP that would
 * be anybody.
 */
@FunctionalInterface
public interface PluginPage {

  /**
   * Answers a request. Called on many threads at once; what it throws is answered with 500 and told
   * to the {@link ServerListener}.
   */
  Answer answer(Request request);

  /**
   * A request that came whole.
   *
   * @param method such as {@code GET}, as it came
   * @param body the body; empty if there was none
   */
  record Request(String method, String body) {
    /** Checks that nothing is null. */
    public Request {
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(body, "body");
    }
  }

  /**
   * An answer.
   *
   * @param status the HTTP status, 200 for a good one
   * @param body a text, JSON as a rule
   */
  record Answer(int status, String body) {
    /** Checks that there is a body. */
    public Answer {
      Objects.requireNonNull(body, "body");
    }
  }
}
