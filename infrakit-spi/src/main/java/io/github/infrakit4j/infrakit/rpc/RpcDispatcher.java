package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers one JSON-RPC call as InfraKit's server does: same order of checks, same codes, same texts
 * (docker/infrakit vendor/github.com/gorilla/rpc/v2, pkg/rpc/server).
 *
 * <p>Where the original is silent, because it knows no id to answer to, this one says with id null
 * what is wrong: a body that is no JSON, an empty one, a batch.
 */
final class RpcDispatcher {

  private final Map<String, Map<String, Service.Method>> services = new HashMap<>();
  private final ServerListener listener;

  RpcDispatcher(List<Service> served, ServerListener listener) {
    this.listener = listener;
    HandshakeService handshake = new HandshakeService(served);
    services.put("Handshake", handshake.handshake());
    services.put("Plugin", handshake.plugin());
    served.forEach(s -> services.put(s.name(), s.methods()));
  }

  /** The body to send back; empty for a notification. */
  String answer(String body) {
    RpcRequest request = RpcRequest.parse(body);
    if (request.flaw() != null) {
      listener.badRequest(200, request.flaw().text());
      boolean notification = request.id() == null && request.flaw().data() != null;
      return notification ? "" : RpcReply.error(request.flaw(), request.id());
    }
    String reply = call(request);
    return request.id() == null ? "" : reply;
  }

  private String call(RpcRequest request) {
    String method = request.method();
    long start = System.nanoTime();
    listener.callReceived(method);
    try {
      WireWriter result = RpcReply.begin();
      find(method).call(request.params(), result);
      String reply = RpcReply.result(result, idOf(request));
      listener.callAnswered(method, since(start));
      return reply;
    } catch (Refusal e) {
      listener.callFailed(method, since(start), new RpcException(e.code(), e.text()));
      return RpcReply.error(e, request.id());
    } catch (IOException | RuntimeException | Error e) {
      listener.callFailed(method, since(start), e);
      return RpcReply.error(Refusal.server(sentence(method, e)), request.id());
    }
  }

  private Service.Method find(String method) throws Refusal {
    String[] parts = method.split("\\.", -1);
    if (parts.length != 2) {
      throw Refusal.server("rpc: service/method request ill-formed: " + GoQuote.quoted(method));
    }
    Map<String, Service.Method> service = services.get(parts[0]);
    if (service == null) {
      throw Refusal.server("rpc: can't find service " + GoQuote.quoted(method));
    }
    Service.Method found = service.get(parts[1]);
    if (found == null) {
      throw Refusal.server("rpc: can't find method " + GoQuote.quoted(method));
    }
    return found;
  }

  private static Json idOf(RpcRequest request) {
    return request.id() == null ? Json.NULL : request.id();
  }

  /** A plugin's own words, or, for a defect, what happened where. */
  private static String sentence(String method, Throwable failure) {
    String message = failure.getMessage();
    if (failure instanceof PluginException && message != null) {
      return message;
    }
    String what = failure.getClass().getSimpleName();
    return message == null || message.isBlank()
        ? method + " failed in the plugin: " + what
        : method + " failed in the plugin: " + what + ": " + message;
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
