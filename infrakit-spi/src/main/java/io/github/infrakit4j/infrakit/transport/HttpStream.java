package io.github.infrakit4j.infrakit.transport;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/**
 * An answer with status 200 that is sent bit by bit until its source has no more. Each bit must be
 * taken by the client within {@link Limits#message()}, or the connection is broken off.
 *
 * @param headers headers beside Date and those about length and connection; immutable
 * @param source what to send
 */
public record HttpStream(Map<String, String> headers, Source source) implements HttpAnswer {

  /** Copies the headers. */
  public HttpStream {
    Objects.requireNonNull(source, "source");
    headers = Map.copyOf(headers);
  }

  /** Runs on the connection's thread, which is its own as long as it lasts. */
  @FunctionalInterface
  public interface Source {

    /**
     * Sends all there is to send, as it comes.
     *
     * @throws IOException what the sink throws when the client is gone; nothing is left to do then
     *     but to clean up
     */
    void sendTo(Sink sink) throws IOException;
  }

  /** The way to the client. */
  @FunctionalInterface
  public interface Sink {

    /** Sends bytes at once; none sends the headers, if they are not sent yet. */
    void send(byte[] bytes) throws IOException;
  }
}
