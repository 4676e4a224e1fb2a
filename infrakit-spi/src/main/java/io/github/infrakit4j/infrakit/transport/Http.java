package io.github.infrakit4j.infrakit.transport;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.apache.hc.core5.http.io.support.BasicHttpServerExpectationDecorator;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestValidateHost;
import org.apache.hc.core5.http.protocol.ResponseConnControl;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.apache.hc.core5.http.protocol.ResponseDate;

/** How HttpCore is put together here. */
final class Http {

  private static final Http1Config CONFIG =
      Http1Config.custom()
          .setMaxLineLength(16 * 1024)
          .setMaxHeaderCount(100)
          .setMaxEmptyLineCount(10)
          .build();

  /** What InfraKit's own server sends and checks, and no more: no Server header, Host demanded. */
  private static final HttpProcessor PROCESSOR =
      HttpProcessorBuilder.create()
          .addAll(new ResponseDate(), new ResponseContent(), new ResponseConnControl())
          .add(new RequestValidateHost())
          .build();

  private Http() {}

  static DefaultBHttpServerConnection connection() {
    return new DefaultBHttpServerConnection(null, CONFIG);
  }

  static HttpService service(
      HttpExchange exchange, HttpHandler handler, ConnectionListener listener) {
    return new HttpService(
        PROCESSOR, new BasicHttpServerExpectationDecorator(exchange), CONFIG, null, null) {
      @Override
      protected void handleException(HttpException failure, ClassicHttpResponse response) {
        // No request: it never became one. The connection's number is not known here.
        int status = toStatusCode(failure);
        String reason = String.valueOf(failure.getMessage());
        listener.requestRefused(0, status, reason);
        HttpExchange.fill(response, handler.refuse(status, reason));
      }
    };
  }
}
