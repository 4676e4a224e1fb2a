package io.github.infrakit4j.oneview.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

class PromptSocketsTest {
  @Test
  void theClientsSocketsDoNotWaitForAcknowledgements() throws IOException {
    RestSettings settings =
        new RestSettings(
            "http://localhost",
            true,
            null,
            "token",
            Trust.insecure(),
            null,
            null,
            null,
            8600,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ZERO,
            1000,
            Retry.NONE,
            CallListener.NONE,
            MonotonicClock.SYSTEM);
    OkHttpClient http = RestClient.http(settings);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket socket = http.socketFactory().createSocket()) {
      socket.connect(server.getLocalSocketAddress());
      assertThat(socket.getTcpNoDelay()).isTrue();
    }
  }

  @Test
  void socketsThatWouldConnectWithoutATimeLimitAreRefused() {
    PromptSockets sockets = new PromptSockets();
    InetAddress here = InetAddress.getLoopbackAddress();
    List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
            () -> sockets.createSocket("localhost", 1),
            () -> sockets.createSocket("localhost", 1, here, 2),
            () -> sockets.createSocket(here, 1),
            () -> sockets.createSocket(here, 1, here, 2))
        .forEach(
            each -> assertThatThrownBy(each).isInstanceOf(UnsupportedOperationException.class));
  }
}
