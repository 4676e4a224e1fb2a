package io.github.infrakit4j.infrakit.transport;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;

/** A client that sends what it is told, byte by byte, and reads answers by their Content-Length. */
public final class RawHttp implements Closeable {

  private final Socket socket;
  private final InputStream in;

  /** Connects to a socket, or to the address in a {@code .listen} file. */
  public RawHttp(Path path) throws IOException {
    socket = path.toString().endsWith(".listen") ? tcp(path) : unix(path);
    socket.setSoTimeout(20_000);
    in = socket.getInputStream();
  }

  private static Socket unix(Path path) throws IOException {
    return AFUNIXSocket.connectTo(AFUNIXSocketAddress.of(path));
  }

  private static Socket tcp(Path path) throws IOException {
    URI uri = URI.create(Files.readString(path));
    Socket socket = new Socket(uri.getHost(), uri.getPort());
    socket.setTcpNoDelay(true);
    return uri.getScheme().equals("https") ? Certificates.SERVER.secured(socket) : socket;
  }

  public RawHttp send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  public RawHttp send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** Ends the request direction; answers can still be read. */
  public RawHttp finish() throws IOException {
    if (socket instanceof AFUNIXSocket unix) {
      // By the channel: to newer JDKs a socket of junixsocket is never connected.
      unix.getChannel().shutdownOutput();
    } else {
      socket.shutdownOutput();
    }
    return this;
  }

  /** Reads one answer; one to HEAD has a length but no body. */
  public Answer answer(boolean body) throws IOException {
    Answer head = head();
    int length = Integer.parseInt(head.headers().getOrDefault("Content-Length", "0"));
    byte[] bytes = body ? in.readNBytes(length) : new byte[0];
    if (body && bytes.length != length) {
      throw new IOException("the answer has " + bytes.length + " bytes of " + length);
    }
    return new Answer(
        head.line(), head.status(), head.headers(), new String(bytes, StandardCharsets.UTF_8));
  }

  public Answer answer() throws IOException {
    return answer(true);
  }

  /** Reads the head of an answer that has no length. */
  public Answer head() throws IOException {
    String status = line();
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    return new Answer(status, Integer.parseInt(status.split(" ", 3)[1]), headers, "");
  }

  /** Reads one chunk of a chunked body; empty at its end. */
  public String chunk() throws IOException {
    int length = Integer.parseInt(line(), 16);
    String chunk = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    line();
    return chunk;
  }

  /** Whether the server has closed the connection without another byte. */
  public boolean isClosedByServer() throws IOException {
    return in.read() < 0;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("closed in the middle of a line: \"" + line + "\"");
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  /** Sends one request on a connection of its own and reads its answer. */
  public static Answer exchange(Path path, String request) throws IOException {
    try (RawHttp client = new RawHttp(path)) {
      return client.send(request).answer(!request.startsWith("HEAD "));
    }
  }

  /** A POST of JSON to the root, complete. */
  public static String post(String body) {
    return "POST / HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nContent-Length: "
        + body.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + body;
  }

  /** One answer; header names in any case. */
  public record Answer(String line, int status, Map<String, String> headers, String body) {}
}
