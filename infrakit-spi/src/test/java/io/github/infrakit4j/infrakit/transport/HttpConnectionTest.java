package io.github.infrakit4j.infrakit.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.HttpServerRequestHandler;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a connection can be closed for another one, and what comes of its request. */
class HttpConnectionTest {
  private static final String PART = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nab";

  private final List<String> handled = new CopyOnWriteArrayList<>();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final CountDownLatch called = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);

  private final HttpHandler handler =
      call -> {
        handled.add(new String(call.body(), StandardCharsets.UTF_8));
        called.countDown();
        try {
          release.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        return HttpReply.text(200, "done");
      };

  private final ConnectionListener listener =
      new ConnectionListener() {
        @Override
        public void requestRefused(long connection, int status, String reason) {
          told.add(reason);
        }

        @Override
        public void connectionBroken(long connection, Exception failure) {
          told.add(failure.toString());
        }
      };

  private final HttpExchange exchange = new HttpExchange(handler, Limits.DEFAULT, listener);
  private Socket client;
  private HttpConnection connection;
  private Thread serving;

  @BeforeEach
  void connect() throws IOException {
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      client = new Socket(door.getInetAddress(), door.getLocalPort());
      connection =
          new HttpConnection(
              7,
              door.accept(),
              socket -> socket,
              Http.service(exchange, handler, listener),
              Limits.DEFAULT,
              listener);
    }
    client.setSoTimeout(20_000);
    serving = new Thread(() -> connection.serve(() -> false));
  }

  @AfterEach
  void leave() throws IOException {
    release.countDown();
    client.close();
  }

  private void send(String text) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private void awaitEnd() throws InterruptedException {
    serving.join(TimeUnit.SECONDS.toMillis(20));
    assertThat(serving.isAlive()).isFalse();
  }

  @Test
  void oneThatHasSentNothingIsClosedWithoutLoss() throws Exception {
    serving.start();

    assertThat(connection.isWaiting()).isTrue();
    assertThat(connection.closeIfWaiting()).isFalse();

    assertThat(client.getInputStream().read()).isNegative();
    awaitEnd();
    assertThat(told).isEmpty();
  }

  @Test
  void partOfARequestIsLostWithItsConnectionAndNotHandled() throws Exception {
    long before = connection.waitingSince();
    serving.start();
    send(PART);
    await().until(() -> connection.waitingSince() != before);

    assertThat(connection.isWaiting()).isTrue();
    assertThat(connection.closeIfWaiting()).isTrue();
    awaitEnd();

    assertThat(connection.isClosed()).isTrue();
    assertThat(connection.closeIfWaiting()).isFalse();
    assertThat(handled).isEmpty();
    assertThat(told).as("the one who closed it says so").isEmpty();
  }

  @Test
  void aRequestThatCameWholeIsAnsweredAndTheNextIsWaitedFor() throws Exception {
    serving.start();
    send(PART + "cd");
    called.await();
    long before = connection.waitingSince();

    assertThat(connection.isWaiting()).isFalse();
    assertThat(connection.closeIfWaiting()).isFalse();
    assertThat(connection.isClosed()).isFalse();
    release.countDown();

    assertThat(new String(client.getInputStream().readNBytes(15), StandardCharsets.US_ASCII))
        .isEqualTo("HTTP/1.1 200 OK");
    assertThat(handled).containsExactly("abcd");
    await().until(connection::isWaiting);
    assertThat(connection.waitingSince() - before).isPositive();
  }

  @Test
  void aRequestThatComesWholeAfterItsConnectionWasClosedIsNotHandled() {
    HttpCoreContext context = HttpCoreContext.create();
    Exchange.attach(context, new Exchange(connection, () -> false));
    connection.closeIfWaiting();

    assertThatThrownBy(
            () ->
                exchange.handle(new BasicClassicHttpRequest("POST", "/"), new NoAnswer(), context))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("closed before its request was there whole");
    assertThat(handled).isEmpty();
    assertThat(told).isEmpty();
  }

  /** Nobody is there to be answered. */
  private static final class NoAnswer implements HttpServerRequestHandler.ResponseTrigger {
    @Override
    public void sendInformation(ClassicHttpResponse response) {
      throw new AssertionError(response);
    }

    @Override
    public void submitResponse(ClassicHttpResponse response) {
      throw new AssertionError(response);
    }
  }
}
