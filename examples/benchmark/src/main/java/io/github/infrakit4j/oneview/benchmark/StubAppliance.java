package io.github.infrakit4j.oneview.benchmark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLServerSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * As much of an appliance as is needed to list and get profiles, over HTTPS on loopback, and as
 * little in the way as possible: a thread for each connection and answers made before.
 */
final class StubAppliance {
  private final StubAnswers answers;
  private final long latencyNanos;

  private StubAppliance(StubAnswers answers, long latencyMillis) {
    this.answers = answers;
    this.latencyNanos = TimeUnit.MILLISECONDS.toNanos(latencyMillis);
  }

  /** Arguments: profiles in all, profiles on a page, milliseconds before each page. */
  public static void main(String[] args) throws IOException {
    int total = Integer.parseInt(args[0]);
    int pageSize = Integer.parseInt(args[1]);
    StubAppliance stub =
        new StubAppliance(new StubAnswers(total, pageSize), Long.parseLong(args[2]));
    HeldCertificate certificate =
        new HeldCertificate.Builder()
            .commonName("localhost")
            .addSubjectAlternativeName("localhost")
            .build();
    HandshakeCertificates tls =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    try (SSLServerSocket server =
        (SSLServerSocket)
            tls.sslContext()
                .getServerSocketFactory()
                .createServerSocket(0, 64, InetAddress.getByName("localhost"))) {
      byte[] pem = certificate.certificatePem().getBytes(StandardCharsets.UTF_8);
      System.out.println(
          "ready " + server.getLocalPort() + " " + Base64.getEncoder().encodeToString(pem));
      while (true) {
        stub.serve(server.accept());
      }
    }
  }

  private void serve(Socket socket) {
    Thread thread = new Thread(() -> answerAll(socket), "connection");
    thread.setDaemon(true);
    thread.start();
  }

  private void answerAll(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      for (String head = head(in); !head.isEmpty(); head = head(in)) {
        in.skipNBytes(contentLength(head));
        String[] line = head.split(" ", 3);
        if (StubAnswers.isList(line[1])) {
          LockSupport.parkNanos(latencyNanos);
        }
        out.write(answers.answer(line[0], line[1]));
        out.flush();
      }
    } catch (IOException gone) {
      // The contestant has closed its connection: it is done.
    }
  }

  /** A request without its body; empty at the end of the connection. */
  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(512);
    int matched = 0;
    while (matched < 4) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.write(next);
      boolean expected = next == (matched % 2 == 0 ? '\r' : '\n');
      matched = expected ? matched + 1 : 0;
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  static int contentLength(String head) {
    String key = "\r\ncontent-length:";
    int at = head.toLowerCase(Locale.ROOT).indexOf(key);
    if (at < 0) {
      return 0;
    }
    int from = at + key.length();
    return Integer.parseInt(head.substring(from, head.indexOf('\r', from)).trim());
  }
}
