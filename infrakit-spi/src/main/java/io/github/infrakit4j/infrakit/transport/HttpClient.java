package io.github.infrakit4j.infrakit.transport;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.newsclub.net.unix.AFUNIXSocketFactory;

/**
 * An HTTP client of one endpoint. Each call in flight has its own connection; idle ones are kept
 * for 10 s, as InfraKit's own client does. A request is sent once: a connection that breaks is an
 * error and no reason to send again, since the far side may have acted.
 */
public final class HttpClient implements AutoCloseable {

  /** The host name of every request on a UNIX socket, as InfraKit's client sends it. */
  private static final String HOST = "h";

  private static final MediaType JSON = Objects.requireNonNull(MediaType.parse("application/json"));

  private final OkHttpClient http;
  private final HttpUrl base;

  /**
   * A client; nothing is connected yet.
   *
   * @param limit the time for a whole call: connect, send, wait, read
   * @param tls whom to trust on TCP, or null: then {@code https://} trusts what the Java platform
   *     trusts, and {@code tcp://} and {@code http://} are plain. If it is given, {@code tcp://}
   *     means TLS too
   * @throws IllegalArgumentException if it is given for a UNIX socket or {@code http://}, which
   *     have no TLS
   */
  public HttpClient(Endpoint endpoint, Duration limit, @Nullable ClientTls tls) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .callTimeout(limit)
            .connectTimeout(limit)
            .readTimeout(limit)
            .writeTimeout(limit)
            .connectionPool(new ConnectionPool(10, 10, TimeUnit.SECONDS))
            .retryOnConnectionFailure(false)
            .followRedirects(false);
    if (endpoint instanceof Endpoint.Unix unix) {
      builder
          .socketFactory(new PathSocketFactory(unix.socket()))
          .dns(host -> List.of(InetAddress.getLoopbackAddress()));
      this.base = HttpUrl.get("http://" + HOST + "/");
    } else {
      this.base = HttpUrl.get(httpUri(((Endpoint.Tcp) endpoint).uri(), tls != null));
    }
    if (tls != null) {
      requireTls(endpoint, base);
      builder.sslSocketFactory(tls.sockets(), tls.trusted());
      tls.names().ifPresent(builder::hostnameVerifier);
    }
    this.http = builder.build();
  }

  /**
   * Sends {@code POST /} with a JSON body and reads the answer whole.
   *
   * @throws IOException if there is none within the limit
   */
  public HttpReply post(byte[] body) throws IOException {
    return post("/", body);
  }

  /**
   * Sends {@code POST} with a JSON body and reads the answer whole.
   *
   * @param path such as {@code /}
   * @throws IOException if there is none within the limit
   */
  public HttpReply post(String path, byte[] body) throws IOException {
    HttpUrl url = Objects.requireNonNull(base.resolve(path), path);
    return execute(new Request.Builder().url(url).post(RequestBody.create(body, JSON)).build());
  }

  /**
   * Sends {@code GET} and reads the answer whole.
   *
   * @param path such as {@code /info/api.json}
   * @throws IOException if there is none within the limit
   */
  public HttpReply get(String path) throws IOException {
    HttpUrl url = Objects.requireNonNull(base.resolve(path), path);
    return execute(new Request.Builder().url(url).build());
  }

  /**
   * Sends {@code GET} and leaves the answer to be read as it comes, for as long as it comes: of the
   * time limit only that for connecting counts.
   *
   * @param path such as {@code events}
   * @param name a parameter
   * @param value its value, unescaped
   * @return the answer, to be closed
   */
  public HttpFeed feed(String path, String name, String value) {
    HttpUrl url =
        Objects.requireNonNull(base.resolve(path), path)
            .newBuilder()
            .addQueryParameter(name, value)
            .build();
    OkHttpClient patient =
        http.newBuilder().callTimeout(Duration.ZERO).readTimeout(Duration.ZERO).build();
    return new HttpFeed(
        patient.newCall(
            new Request.Builder()
                .url(url)
                .header("Accept", "text/event-stream")
                .header("Cache-Control", "no-cache")
                .build()));
  }

  /** Closes idle connections; calls in flight end as they would. */
  @Override
  public void close() {
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdown();
  }

  private HttpReply execute(Request request) throws IOException {
    try (Response response = http.newCall(request).execute()) {
      return new HttpReply(response.code(), Map.of(), response.body().bytes());
    }
  }

  private static String httpUri(URI uri, boolean tls) {
    String text = uri.toString();
    String scheme = tls ? "https:" : "http:";
    return text.startsWith("tcp:") ? scheme + text.substring("tcp:".length()) : text;
  }

  private static void requireTls(Endpoint endpoint, HttpUrl base) {
    if (!base.isHttps()) {
      throw new IllegalArgumentException(
          "There is no TLS on " + endpoint + ", so nothing to trust: leave tls(...) away");
    }
  }

  /** Connects to one path whatever host and port are asked for. */
  private static final class PathSocketFactory extends AFUNIXSocketFactory {

    private final File file;

    PathSocketFactory(Path path) {
      this.file = path.toFile();
    }

    @Override
    public boolean isHostnameSupported(String host) {
      return true;
    }

    @Override
    public AFUNIXSocketAddress addressFromHost(String host, int port) throws SocketException {
      return AFUNIXSocketAddress.of(file, port);
    }
  }
}
