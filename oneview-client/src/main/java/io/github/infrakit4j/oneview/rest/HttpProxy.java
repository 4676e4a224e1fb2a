package io.github.infrakit4j.oneview.rest;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * A way to the appliance through an HTTP proxy, which sees host and port but not what is said.
 *
 * @param host name or IP address of the proxy
 * @param port its port
 * @param credentials who uses it; null where it asks nobody. The domain is not sent.
 */
public record HttpProxy(String host, int port, @Nullable Credentials credentials) {
  private static final String AUTHORIZATION = "Proxy-Authorization";

  public HttpProxy {
    Objects.requireNonNull(host, "host");
  }

  /**
   * Reads {@code proxy:3128}, {@code http://10.0.0.9:3128} or {@code [fe80::9]:3128}.
   *
   * @throws IllegalArgumentException when it is none of these
   */
  public static HttpProxy of(String address, @Nullable Credentials credentials) {
    String text = address.contains("://") ? address : "http://" + address;
    @Nullable HttpUrl url = HttpUrl.parse(text);
    boolean odd = url == null || url.isHttps() || !url.username().isEmpty();
    if (url == null || odd || !url.encodedPath().equals("/")) {
      // What stands before an @ may be a password.
      throw new IllegalArgumentException(
          "\""
              + address.substring(address.lastIndexOf('@') + 1)
              + "\" is no address of an HTTP proxy: expected host:port, credentials apart");
    }
    return new HttpProxy(url.host(), url.port(), credentials);
  }

  void applyTo(OkHttpClient.Builder http) {
    http.proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port)));
    if (credentials != null) {
      String basic = okhttp3.Credentials.basic(credentials.userName(), credentials.password());
      http.proxyAuthenticator(
          (route, refused) -> {
            Request request = refused.request();
            boolean again = request.header(AUTHORIZATION) != null;
            return again ? null : request.newBuilder().header(AUTHORIZATION, basic).build();
          });
    }
  }

  /** Host, port and user name, no password. */
  @Override
  public String toString() {
    return host + ":" + port + (credentials == null ? "" : " as " + credentials.userName());
  }
}
