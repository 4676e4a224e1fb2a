package io.github.infrakit4j.infrakit.transport;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.util.Timeout;

/**
 * One connection: waits for a request, has it answered, waits for the next.
 *
 * <p>Idle and busy change under a lock, so that an idle connection can be closed from outside
 * without ever hitting a request that has just begun.
 */
final class HttpConnection {

  private enum State {
    IDLE,
    BUSY,
    CLOSED
  }

  private final long number;
  private final Socket socket;
  private final Opening opening;
  private final HttpService service;
  private final Limits limits;
  private final ConnectionListener listener;
  private final MessageClock clock = new MessageClock();
  private State state = State.IDLE;
  private volatile long idleSince = System.nanoTime();

  HttpConnection(
      long number,
      Socket socket,
      Opening opening,
      HttpService service,
      Limits limits,
      ConnectionListener listener) {
    this.number = number;
    this.socket = socket;
    this.opening = opening;
    this.service = service;
    this.limits = limits;
    this.listener = listener;
  }

  long number() {
    return number;
  }

  long idleSince() {
    return idleSince;
  }

  synchronized boolean isIdle() {
    return state == State.IDLE;
  }

  synchronized void closeIfIdle() {
    if (state == State.IDLE) {
      abort();
    }
  }

  /** Closes at once; a read or write in progress fails. */
  synchronized void abort() {
    state = State.CLOSED;
    try {
      socket.close();
    } catch (IOException e) {
      listener.connectionBroken(number, e);
    }
  }

  /** Whether a message has been coming or going for longer than it may. */
  boolean isOverdue(long now) {
    return clock.isOlder(now, limits.message());
  }

  /** Serves requests until either side is done; never throws. */
  void serve(BooleanSupplier stopping) {
    try (DefaultBHttpServerConnection connection = Http.connection()) {
      connection.bind(opened());
      exchangeAll(connection, stopping);
      // Even a goodbye can be held up by a client that does not read.
      clock.start();
    } catch (ConnectionClosedException e) {
      // The client left in the middle of a request: there is nobody to answer.
    } catch (IOException | HttpException e) {
      broken(e);
    } catch (RuntimeException | Error e) {
      broken(new IOException("unexpected: " + e, e));
    }
  }

  private void exchangeAll(DefaultBHttpServerConnection connection, BooleanSupplier stopping)
      throws IOException, HttpException {
    while (connection.isOpen() && connection.isDataAvailable(timeout(limits.idle())) && begin()) {
      exchange(connection, stopping);
      if (!end() || stopping.getAsBoolean()) {
        return;
      }
    }
  }

  /** A client that drags its TLS handshake out is overdue like one that drags out a request. */
  private Socket opened() throws IOException {
    socket.setSoTimeout(Math.toIntExact(limits.read().toMillis()));
    clock.start();
    try {
      return opening.open(socket);
    } finally {
      clock.stop();
    }
  }

  private void exchange(DefaultBHttpServerConnection connection, BooleanSupplier stopping)
      throws IOException, HttpException {
    connection.setSocketTimeout(timeout(limits.read()));
    HttpCoreContext context = HttpCoreContext.create();
    Exchange.attach(context, new Exchange(number, clock, stopping));
    clock.start();
    try {
      service.handleRequest(connection, context);
    } finally {
      clock.stop();
    }
  }

  private synchronized boolean begin() {
    if (state != State.IDLE) {
      return false;
    }
    state = State.BUSY;
    return true;
  }

  private synchronized boolean end() {
    if (state != State.BUSY) {
      return false;
    }
    state = State.IDLE;
    idleSince = System.nanoTime();
    return true;
  }

  private void broken(Exception failure) {
    boolean ours;
    synchronized (this) {
      ours = state == State.CLOSED;
    }
    if (!ours) {
      listener.connectionBroken(number, failure);
    }
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.ofMilliseconds(duration.toMillis());
  }

  /** Puts on a fresh connection what is spoken on it. */
  @FunctionalInterface
  interface Opening {

    Socket open(Socket socket) throws IOException;
  }
}
