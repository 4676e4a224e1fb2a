package io.github.infrakit4j.oneview.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import mockwebserver3.MockWebServer;
import okhttp3.Protocol;

/**
 * A page that shows an appliance's rack as it changes, and breaks and repairs its servers by a
 * click. It is served by plain HTTP, for no browser trusts the appliance's certificate, and
 * therefore on 127.0.0.1 only, to pages of its own and to programs.
 *
 * <p>While somebody looks, what is due on the appliance happens by itself.
 */
public final class RackPage implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final PageDoor door;

  private RackPage(SimulatedAppliance appliance) {
    door = new PageDoor(server, appliance);
    server.setDispatcher(door);
    server.setServerSocketFactory(new NoDelay());
    server.setProtocols(List.of(Protocol.HTTP_1_1));
  }

  /**
   * Serves the page of an appliance until it is closed.
   *
   * @param port the port; 0 is any free one
   * @throws IOException when the port cannot be bound
   */
  public static RackPage serve(SimulatedAppliance appliance, int port) throws IOException {
    RackPage page = new RackPage(appliance);
    page.server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    return page;
  }

  /** Returns the address to open in a browser, for example {@code http://127.0.0.1:41235/}. */
  public String url() {
    return "http://127.0.0.1:" + port() + "/";
  }

  /** Returns the port it listens on. */
  public int port() {
    return server.getPort();
  }

  /** Returns how many pages are open: each listens to what happens. */
  public int watchers() {
    return door.watchers();
  }

  /** Sends the pages that are open away and stops serving. */
  @Override
  public void close() {
    door.sendAway();
    server.close();
  }
}
