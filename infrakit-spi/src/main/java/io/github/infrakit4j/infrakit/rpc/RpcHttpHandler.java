package io.github.infrakit4j.infrakit.rpc;

import io.github.infrakit4j.infrakit.event.TopicFilter;
import io.github.infrakit4j.infrakit.transport.HttpAnswer;
import io.github.infrakit4j.infrakit.transport.HttpCall;
import io.github.infrakit4j.infrakit.transport.HttpHandler;
import io.github.infrakit4j.infrakit.transport.HttpReply;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The paths of a plugin, answered as InfraKit's server does: JSON-RPC on {@code POST /}, two
 * documents under {@code /info/} and the stream of {@code /events} for any HTTP method, the pages
 * of the plugin's own, and nothing else.
 *
 * <p>Without events {@code /events} is a 404: the original keeps a subscriber waiting for ever when
 * a plugin has none, which costs both sides a connection.
 */
final class RpcHttpHandler implements HttpHandler {

  private static final String JSON_RPC = "application/json";

  private final RpcDispatcher dispatcher;
  private final InfoDocument info;
  private final Optional<EventBroker> events;
  private final Pages pages;
  private final ServerListener listener;

  RpcHttpHandler(
      RpcDispatcher dispatcher,
      InfoDocument info,
      Optional<EventBroker> events,
      Pages pages,
      ServerListener listener) {
    this.dispatcher = dispatcher;
    this.info = info;
    this.events = events;
    this.pages = pages;
    this.listener = listener;
  }

  @Override
  public HttpAnswer handle(HttpCall call) {
    Target target = Target.of(call.target());
    if (!target.isClean()) {
      return HttpReply.empty(301).with("Location", target.cleaned());
    }
    return switch (target.path()) {
      case "/" -> rpc(call);
      case "/info/api.json" -> api();
      case "/info/functions.json" -> HttpReply.text(200, "{}");
      case "/events" -> events(target);
      default -> pages.answer(target.path(), call).orElseGet(() -> notFound(target.path()));
    };
  }

  /** Words the refusal as a JSON-RPC error, which is what InfraKit's client looks for in a body. */
  @Override
  public HttpReply refuse(int status, String reason) {
    Refusal refusal = new Refusal(Refusal.INVALID_REQUEST, status + " " + reason, null);
    return HttpReply.text(status, RpcReply.error(refusal, null));
  }

  private HttpReply rpc(HttpCall call) {
    if (!call.method().equals("POST")) {
      return bad(405, "rpc: POST method required, received " + call.method());
    }
    String type = mediaType(call.contentType());
    if (!type.isEmpty() && !type.toLowerCase(Locale.ROOT).equals(JSON_RPC)) {
      return bad(415, "rpc: unrecognized Content-Type: " + type);
    }
    String answer = dispatcher.answer(new String(call.body(), StandardCharsets.UTF_8));
    return answer.isEmpty() ? HttpReply.empty(200) : HttpReply.text(200, answer);
  }

  private HttpReply api() {
    try {
      return HttpReply.text(200, info.text());
    } catch (JsonSyntaxException e) {
      return bad(500, "the plugin's example properties are no JSON: " + e.getMessage());
    }
  }

  private HttpAnswer events(Target target) {
    if (events.isEmpty()) {
      return notFound(target.path());
    }
    return events.get().subscribe(TopicFilter.of(target.parameter("topic")));
  }

  private HttpReply notFound(String path) {
    listener.badRequest(404, "no such path: " + path);
    return HttpReply.text(404, "404 page not found\n").with("X-Content-Type-Options", "nosniff");
  }

  private HttpReply bad(int status, String text) {
    listener.badRequest(status, text);
    return HttpReply.text(status, text);
  }

  private static String mediaType(@Nullable String contentType) {
    if (contentType == null) {
      return "";
    }
    int semicolon = contentType.indexOf(';');
    return semicolon < 0 ? contentType : contentType.substring(0, semicolon);
  }
}
