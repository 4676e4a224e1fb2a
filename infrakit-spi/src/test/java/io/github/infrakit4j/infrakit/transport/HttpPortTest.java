package io.github.infrakit4j.infrakit.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpPortTest {
  @TempDir private Path directory;

  private HttpServer start(int port) throws IOException {
    return HttpServer.builder(directory.resolve("pages"))
        .port(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
        .start(call -> HttpReply.text(200, "this is " + call.target()));
  }

  @Test
  void aPortIsServedWithoutAFileThatTellsOfIt() throws IOException {
    try (HttpServer server = start(0)) {
      URI uri = ((Endpoint.Tcp) server.endpoint()).uri();
      URI page = URI.create("http://" + uri.getAuthority() + "/page");

      try (InputStream body = page.toURL().openStream()) {
        assertThat(body).hasContent("this is /page");
      }
      assertThat(directory).isEmptyDirectory();
      assertThatThrownBy(server::file).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aPortThatIsTakenIsAnErrorWithWhatToDo() throws IOException {
    try (HttpServer server = start(0)) {
      int port = ((Endpoint.Tcp) server.endpoint()).uri().getPort();

      assertThatThrownBy(() -> start(port))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("choose another port");
    }
  }

  @Test
  void aHandlerSeesHeadersByNamesInWhateverCaseAndThePathWithoutItsQuery() throws IOException {
    try (HttpServer server =
        HttpServer.builder(directory.resolve("pages"))
            .port(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .start(
                call ->
                    HttpReply.text(
                        200,
                        call.path()
                            + " "
                            + call.headers().first("accept-Language")
                            + " "
                            + call.headers().first("X-Nothing")
                            + " "
                            + call.contentType()))) {
      URI uri = ((Endpoint.Tcp) server.endpoint()).uri();
      URLConnection page =
          URI.create("http://" + uri.getAuthority() + "/page?a=/b").toURL().openConnection();
      page.setRequestProperty("Accept-Language", "eo");

      try (InputStream body = page.getInputStream()) {
        assertThat(body).hasContent("/page eo null null");
      }
    }
  }
}
