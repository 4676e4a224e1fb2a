package io.github.infrakit4j.infrakit.transport;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * What an exchange must know of its connection; travels in HttpCore's context.
 *
 * @param connection where the request comes from
 * @param stopping whether the server stops, so that this answer is the connection's last
 */
record Exchange(HttpConnection connection, BooleanSupplier stopping) {

  private static final String KEY = Exchange.class.getName();

  static void attach(HttpContext context, Exchange exchange) {
    context.setAttribute(KEY, exchange);
  }

  static Exchange of(HttpContext context) {
    return (Exchange) Objects.requireNonNull(context.getAttribute(KEY), KEY);
  }
}
