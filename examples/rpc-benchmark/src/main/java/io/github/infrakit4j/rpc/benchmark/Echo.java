package io.github.infrakit4j.rpc.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.apache.hc.core5.http.io.HttpServerRequestHandler;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.ResponseConnControl;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.apache.hc.core5.http.protocol.ResponseDate;
import org.newsclub.net.unix.AFUNIXServerSocket;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;

/** The least that HttpCore on junixsocket can do: send each body back. No limit, no stop. */
final class Echo {

  private static final HttpServerRequestHandler HANDLER =
      (request, trigger, context) -> trigger.submitResponse(answer(request));

  private Echo() {}

  /** Serves on the socket named. */
  public static void main(String[] arguments) throws IOException {
    HttpProcessor processor =
        HttpProcessorBuilder.create()
            .addAll(new ResponseDate(), new ResponseContent(), new ResponseConnControl())
            .build();
    HttpService service = new HttpService(processor, HANDLER, null, null, null);
    ExecutorService threads = Executors.newCachedThreadPool();
    try (AFUNIXServerSocket server = AFUNIXServerSocket.newInstance()) {
      server.bind(AFUNIXSocketAddress.of(Path.of(arguments[0])), 1024);
      while (true) {
        AFUNIXSocket client = server.accept();
        threads.execute(() -> serve(client, service));
      }
    }
  }

  private static void serve(AFUNIXSocket client, HttpService service) {
    try (DefaultBHttpServerConnection connection = new DefaultBHttpServerConnection(null, null)) {
      connection.bind(client);
      while (connection.isOpen()) {
        service.handleRequest(connection, HttpCoreContext.create());
      }
    } catch (IOException | HttpException e) {
      // The client is gone.
    }
  }

  private static BasicClassicHttpResponse answer(ClassicHttpRequest request) throws IOException {
    BasicClassicHttpResponse response = new BasicClassicHttpResponse(200);
    response.setEntity(
        new ByteArrayEntity(
            EntityUtils.toByteArray(request.getEntity()), ContentType.APPLICATION_JSON));
    return response;
  }
}
