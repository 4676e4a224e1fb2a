package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.transport.Endpoint;
import io.github.infrakit4j.infrakit.transport.HttpClient;
import io.github.infrakit4j.infrakit.transport.HttpReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Asks for the {@linkplain PluginPage pages} of a plugin. Nothing is connected before the first
 * request. Safe for threads.
 */
public final class PluginPageClient implements AutoCloseable {

  private final Path socket;
  private final HttpClient http;

  private PluginPageClient(Path socket, Duration limit) {
    this.socket = socket;
    this.http = new HttpClient(new Endpoint.Unix(socket), limit, null);
  }

  /**
   * A client of the plugin on this socket.
   *
   * @param limit the time for a whole request and its answer
   */
  public static PluginPageClient connect(Path socket, Duration limit) {
    return new PluginPageClient(socket, limit);
  }

  /**
   * Sends {@code GET}.
   *
   * @return the answer, whatever its status
   * @throws UnansweredException if there is none
   */
  public PluginPage.Answer get(String path) {
    return ask("GET " + path, () -> http.get(path));
  }

  /**
   * Sends {@code POST}, once: a connection that breaks is no reason to send again.
   *
   * @param json the body
   * @return the answer, whatever its status
   * @throws UnansweredException if there is none; what happened is not known
   */
  public PluginPage.Answer post(String path, String json) {
    return ask("POST " + path, () -> http.post(path, json.getBytes(StandardCharsets.UTF_8)));
  }

  private interface Exchange {
    HttpReply run() throws IOException;
  }

  private PluginPage.Answer ask(String what, Exchange exchange) {
    try {
      HttpReply reply = exchange.run();
      return new PluginPage.Answer(
          reply.status(), new String(reply.body(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UnansweredException(what + " on " + socket + " was not answered: " + e, e);
    }
  }

  /** Closes idle connections. */
  @Override
  public void close() {
    http.close();
  }
}
