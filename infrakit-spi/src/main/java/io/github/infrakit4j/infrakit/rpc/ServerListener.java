package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.transport.ConnectionListener;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Hears what a server does; what is not overridden does nothing.
 *
 * <p>Rules: called on the server's threads, many at once, so be quick and safe for threads. What a
 * listener throws is dropped. Every {@code callReceived} is followed by exactly one {@code
 * callAnswered} or {@code callFailed} on the same thread. No parameters and no results are passed:
 * they may hold secrets.
 */
public interface ServerListener extends ConnectionListener {

  /** A listener that does nothing. */
  ServerListener NONE = new ServerListener() {};

  /** Tells each of these, in turn; what one throws is kept from the others. */
  static ServerListener all(ServerListener... listeners) {
    return new ServerListeners(List.of(listeners));
  }

  /** The server listens; the path is that of {@link PluginServer#socket()}. */
  default void started(Path socket) {}

  /** The server has stopped and its files are gone. */
  default void stopped(Path socket) {}

  /**
   * A call has been read.
   *
   * @param method such as {@code Instance.Provision}; may be anything that a client sends
   */
  default void callReceived(String method) {}

  /** The call was answered with a result. */
  default void callAnswered(String method, Duration took) {}

  /**
   * The call was answered with an error.
   *
   * @param failure what the plugin threw, or why the call was not made; anything but a {@code
   *     PluginException} or {@link RpcException} is a defect of the plugin
   */
  default void callFailed(String method, Duration took, Throwable failure) {}

  /**
   * A request was no call: a wrong path, HTTP method or content type, or a body that is no
   * JSON-RPC.
   *
   * @param status the HTTP status it got
   */
  default void badRequest(int status, String reason) {}

  /**
   * An event found no room with a subscriber that reads too slowly, and is lost to it. Called on
   * the thread that publishes.
   *
   * @param subscription the topic that was subscribed to
   * @param topic the event's topic
   */
  default void eventLost(String subscription, String topic) {}
}
