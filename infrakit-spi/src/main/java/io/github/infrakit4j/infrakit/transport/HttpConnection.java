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
 * <p>What it waits for changes under a lock, so that one that waits for its client can be closed
 * from outside without ever hitting a request that came whole: that is answered, or not handled.
 */
final class HttpConnection {

  private enum State {
    IDLE,
    READING,
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
  private volatile long waitingSince = System.nanoTime();

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

  MessageClock clock() {
    return clock;
  }

  /** Since when it waits for a request, or for the rest of one. */
  long waitingSince() {
    return waitingSince;
  }

  /** Whether its client is to do something: begin a request, or send the rest of one. */
  synchronized boolean isWaiting() {
    return state == State.IDLE || state == State.READING;
  }

  synchronized boolean isClosed() {
    return state == State.CLOSED;
  }

  /**
   * Closes it if it still waits.
   *
   * @return whether part of a request was lost by that
   */
  synchronized boolean closeIfWaiting() {
    boolean begun = state == State.READING;
    if (isWaiting()) {
      abort();
    }
    return begun;
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
    Exchange.attach(context, new Exchange(this, stopping));
    clock.start();
    try {
      service.handleRequest(connection, context);
    } finally {
      clock.stop();
    }
  }

  private synchronized boolean begin() {
    return turn(State.IDLE, State.READING);
  }

  /**
   * Its request is there whole: from now on it is not closed for another one.
   *
   * @throws IOException if it was closed before that
   */
  synchronized void received() throws IOException {
    if (!turn(State.READING, State.BUSY)) {
      throw new IOException("the connection was closed before its request was there whole");
    }
    clock.stop();
  }

  private synchronized boolean end() {
    return turn(State.BUSY, State.IDLE) || turn(State.READING, State.IDLE);
  }

  private boolean turn(State from, State to) {
    if (state != from) {
      return false;
    }
    state = to;
    waitingSince = System.nanoTime();
    return true;
  }

  private void broken(Exception failure) {
    if (!isClosed()) {
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
