package io.github.infrakit4j.rpc.benchmark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;

/** One connection that makes the same small call again and again, with as little work as can be. */
final class Caller implements AutoCloseable {

  private static final String BODY =
      "{\"jsonrpc\":\"2.0\",\"method\":\"Handshake.Hello\",\"params\":{},\"id\":1428557323312918686}";

  private static final byte[] REQUEST =
      ("POST / HTTP/1.1\r\nHost: h\r\nUser-Agent: Go-http-client/1.1\r\nContent-Length: "
              + BODY.length()
              + "\r\nContent-Type: application/json\r\nAccept-Encoding: gzip\r\n\r\n"
              + BODY)
          .getBytes(StandardCharsets.US_ASCII);

  private final AFUNIXSocket socket;
  private final InputStream in;
  private final OutputStream out;

  Caller(Path path) throws IOException {
    socket = AFUNIXSocket.connectTo(AFUNIXSocketAddress.of(path));
    in = new BufferedInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  /** Calls once. */
  void call() throws IOException {
    out.write(REQUEST);
    out.flush();
    String status = line();
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException("the server answered \"" + status + "\"");
    }
    int length = -1;
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    if (length <= 0 || in.readNBytes(length).length != length) {
      throw new IOException("the server's answer has no whole body");
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server closed the connection");
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }
}
