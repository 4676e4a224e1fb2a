package io.github.infrakit4j.oneview;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP proxy that makes tunnels to one port of this machine, for one user. */
final class TunnelProxy implements AutoCloseable {
  private final ServerSocket server;
  private final int target;
  private final String authorization;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  TunnelProxy(int target, String authorization) {
    this.target = target;
    this.authorization = authorization;
    try {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    threads.execute(this::accept);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        open.add(client);
        threads.execute(() -> serve(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  // What a client sends before it has its answer is the head alone, so reading ahead loses nothing.
  private void serve(Socket client) {
    try {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      List<String> head = new ArrayList<>();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        head.add(line);
      }
      heads.add(head.toString());
      if (!head.contains("Proxy-Authorization: " + authorization)) {
        say(client, "HTTP/1.1 407 Who?\r\nProxy-Authenticate: Basic\r\nConnection: close\r\n\r\n");
        client.close();
        return;
      }
      Socket appliance = new Socket(InetAddress.getByName("localhost"), target);
      open.add(appliance);
      say(client, "HTTP/1.1 200 Go\r\n\r\n");
      threads.execute(() -> pump(appliance, client));
      pump(client, appliance);
    } catch (IOException gone) {
      // One of the two has left.
    }
  }

  private static void say(Socket to, String text) throws IOException {
    to.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.close();
    } catch (IOException gone) {
      // One of the two has left.
    }
  }

  List<String> heads() {
    return heads;
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket each : open) {
      each.close();
    }
    threads.shutdownNow();
  }
}
