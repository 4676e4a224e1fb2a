package io.github.infrakit4j.oneview.server;

import io.github.infrakit4j.oneview.rest.OperationException;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.time.Duration;

/**
 * A server did not come into the state wanted within the limit, or the waiting was interrupted.
 * What was asked of the appliance may still happen: look at the server.
 */
public final class ServerTimeoutException extends OperationException {
  private static final long serialVersionUID = 1L;

  private final transient ResourceUri server;

  ServerTimeoutException(ResourceUri server, String goal, Duration waited, String lastSeen) {
    super(
        "waited "
            + waited.toSeconds()
            + " s for server "
            + server
            + " to be "
            + goal
            + ", and "
            + lastSeen
            + ". The operation may still complete: look at the server, or try again.",
        null,
        true,
        true);
    this.server = server;
  }

  /** The server. */
  public ResourceUri server() {
    return server;
  }
}
