package io.github.infrakit4j.oneview.rest;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Where an appliance is, read from what people write. */
final class Address {
  private Address() {}

  /**
   * Reads {@code 10.0.0.1}, {@code host:1234}, {@code https://host/}, {@code fe80::1} or {@code
   * [fe80::1]:1234}; a path behind the host is dropped.
   *
   * @throws IllegalArgumentException when it is none of these, or plain http that is not allowed
   */
  static HttpUrl parse(String text, boolean plainHttp) {
    String trimmed = text.strip();
    String full = trimmed.contains("://") ? trimmed : "https://" + bracketed(trimmed);
    @Nullable HttpUrl url = HttpUrl.parse(full);
    if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
      throw new IllegalArgumentException(
          "\""
              + shown(trimmed)
              + "\" is no address of an appliance: expected a host name or IP"
              + " address, or https://host[:port]");
    }
    if (!url.isHttps() && !plainHttp) {
      throw new IllegalArgumentException(
          "\"" + trimmed + "\" would send the password in the clear: use https://");
    }
    return new HttpUrl.Builder().scheme(url.scheme()).host(url.host()).port(url.port()).build();
  }

  private static String bracketed(String text) {
    int slash = text.indexOf('/');
    String host = slash < 0 ? text : text.substring(0, slash);
    boolean bareIpv6 = !host.startsWith("[") && host.indexOf(':') != host.lastIndexOf(':');
    return bareIpv6 ? "[" + host + "]" : text;
  }

  // What stands before an @ may be a password.
  private static String shown(String text) {
    return text.substring(text.lastIndexOf('@') + 1);
  }
}
