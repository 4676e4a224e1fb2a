package io.github.infrakit4j.infrakit.transport;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.HttpServerRequestHandler;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Reads a request whole, has it handled, sends the answer whole or bit by bit. */
final class HttpExchange implements HttpServerRequestHandler {

  private final HttpHandler handler;
  private final ConnectionListener listener;
  private final BodyReader bodies;

  HttpExchange(HttpHandler handler, Limits limits, ConnectionListener listener) {
    this.handler = handler;
    this.listener = listener;
    this.bodies = new BodyReader(limits);
  }

  @Override
  public void handle(ClassicHttpRequest request, ResponseTrigger trigger, HttpContext context)
      throws HttpException, IOException {
    Exchange exchange = Exchange.of(context);
    HttpConnection connection = exchange.connection();
    ClassicHttpResponse response = new BasicClassicHttpResponse(200);
    try (BodyReader.Body body = bodies.read(request.getEntity())) {
      connection.received();
      fill(response, answer(request, body.bytes()), connection.clock());
    } catch (BodyReader.RefusedException e) {
      refuse(connection, request, response, e.status(), e.getMessage());
    } catch (SocketTimeoutException e) {
      refuse(connection, request, response, 408, "the request's body did not come in time");
    } catch (IOException e) {
      if (connection.isClosed()) {
        throw e; // By the server itself, which has said why.
      }
      refuse(connection, request, response, 400, "the request's body is broken: " + e.getMessage());
    }
    connection.clock().start();
    if (exchange.stopping().getAsBoolean()) {
      response.setHeader("Connection", "close");
    }
    trigger.submitResponse(response);
  }

  private HttpAnswer answer(ClassicHttpRequest request, byte[] body) {
    HttpCall.Headers headers = name -> first(request, name);
    try {
      return handler.handle(
          new HttpCall(request.getMethod(), request.getRequestUri(), headers, body));
    } catch (RuntimeException | Error e) {
      return handler.refuse(500, "the server failed: " + e.getClass().getSimpleName());
    }
  }

  private static @Nullable String first(ClassicHttpRequest request, String name) {
    Header header = request.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  private void refuse(
      HttpConnection connection,
      ClassicHttpRequest request,
      ClassicHttpResponse response,
      int status,
      @Nullable String reason) {
    String text = String.valueOf(reason);
    listener.requestRefused(connection.number(), status, text);
    fill(response, handler.refuse(status, text));
    response.setHeader("Connection", "close");
    // What is left of the body is not read any more.
    request.setEntity(null);
  }

  private static void fill(ClassicHttpResponse response, HttpAnswer answer, MessageClock clock) {
    if (answer instanceof HttpStream stream) {
      stream.headers().forEach(response::setHeader);
      response.setEntity(new StreamEntity(stream.source(), clock));
    } else {
      fill(response, (HttpReply) answer);
    }
  }

  static void fill(ClassicHttpResponse response, HttpReply reply) {
    response.setCode(reply.status());
    reply.headers().forEach(response::setHeader);
    response.setEntity(new ByteArrayEntity(reply.body(), null));
  }
}
