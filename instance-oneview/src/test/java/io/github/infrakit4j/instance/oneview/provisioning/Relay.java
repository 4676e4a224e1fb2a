package io.github.infrakit4j.instance.oneview.provisioning;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A way to a port that can be shut: connections break off, and new ones are refused. */
final class Relay implements AutoCloseable {
  /** Below those that systems give away, so that nobody gets the port while it is shut. */
  private static final int FIRST_PORT = 20_000;

  private static final int PORTS = 12_000;

  /** Anywhere, as other processes on the machine may have relays too. */
  private static final AtomicInteger NEXT = new AtomicInteger(new Random().nextInt(PORTS));

  private final int target;
  private final ExecutorService threads = Executors.newCachedThreadPool(Relay::daemon);
  private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
  private ServerSocket door;
  private boolean closed;

  /** Leads to that port. */
  Relay(int target) {
    this.target = target;
    this.door = anywhere();
    accepting(door);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "relay");
    thread.setDaemon(true);
    return thread;
  }

  synchronized int port() {
    return door.getLocalPort();
  }

  private static ServerSocket anywhere() {
    IOException taken = new IOException("not tried");
    for (int tries = 0; tries < PORTS; tries++) {
      try {
        return bound(FIRST_PORT + Math.floorMod(NEXT.getAndIncrement(), PORTS));
      } catch (IOException e) {
        taken = e;
      }
    }
    throw new UncheckedIOException(taken);
  }

  private static ServerSocket bound(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return socket;
  }

  private void accepting(ServerSocket socket) {
    threads.execute(() -> accept(socket));
  }

  private void accept(ServerSocket socket) {
    try {
      while (true) {
        connect(socket, socket.accept());
      }
    } catch (IOException shut) {
      quietly(socket);
    }
  }

  private synchronized void connect(ServerSocket socket, Socket near) throws IOException {
    if (socket.isClosed()) {
      quietly(near);
      return;
    }
    Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
    // Small records must not wait for each other's receipts: that takes 40 ms each.
    near.setTcpNoDelay(true);
    far.setTcpNoDelay(true);
    open.add(near);
    open.add(far);
    threads.execute(() -> copy(near, far));
    threads.execute(() -> copy(far, near));
  }

  private void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException broken) {
      open.remove(from);
    }
    open.remove(from);
    open.remove(to);
  }

  /** From now on nobody listens, and what was connected is no more. */
  synchronized void shut() {
    quietly(door);
    open.forEach(Relay::quietly);
    open.clear();
  }

  /** Listens again, at the same port. */
  synchronized void reopen() {
    if (door.isClosed() && !closed) {
      Rig.await("port " + door.getLocalPort() + " is free", this::listensAgain);
      accepting(door);
    }
  }

  private boolean listensAgain() {
    try {
      door = bound(door.getLocalPort());
      return true;
    } catch (IOException stillTaken) {
      return false;
    }
  }

  private static void quietly(Closeable each) {
    try {
      each.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    shut();
    threads.shutdownNow();
  }
}
