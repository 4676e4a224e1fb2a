package io.github.infrakit4j.oneview.simulator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;

/** Between the wire and the handlers: reads the request, lets faults strike, keeps the journal. */
final class Front extends Dispatcher {
  private final MockWebServer server;
  private final ApplianceState state;
  private final Router router;
  private final ControlHandler control;
  private final Faults faults;
  private final Journal journal;
  private final AtomicLong sequence = new AtomicLong();

  Front(
      MockWebServer server,
      ApplianceState state,
      Certificates certificates,
      Faults faults,
      Journal journal,
      ControlHandler control) {
    this.server = server;
    this.state = state;
    this.faults = faults;
    this.journal = journal;
    this.control = control;
    router = new Router(state, certificates);
  }

  @Override
  public MockResponse dispatch(RecordedRequest recorded) throws InterruptedException {
    // The server keeps every request until somebody takes it: the journal does that better.
    server.takeRequest(0, TimeUnit.MILLISECONDS);
    Request request = Wire.read(recorded, sequence.incrementAndGet());
    if (request.path().startsWith("/simulator")) {
      return Wire.response(answer(request, this::control), request).build();
    }
    Faults.Armed armed = faults.strike(request);
    Instant simulated = state.look(state::now);
    Instant real = Instant.now();
    Reply reply = reply(request, armed);
    boolean dropped =
        armed != null
            && (armed.fault.kind == Fault.Kind.DROP_BEFORE_CHANGE
                || armed.fault.kind == Fault.Kind.DROP_AFTER_CHANGE);
    journal.add(
        new Exchange(
            request.sequence(),
            request.method(),
            recorded.getTarget(),
            headers(request),
            Redaction.of(request.body()),
            dropped ? 0 : reply.status(),
            armed == null ? null : armed.fault.name,
            simulated,
            real));
    MockResponse.Builder response = Wire.response(reply, request);
    if (dropped) {
      response.onResponseStart(new SocketEffect.CloseSocket());
    } else if (armed != null && armed.fault.kind == Fault.Kind.TRUNCATE) {
      response.onResponseBody(new SocketEffect.CloseSocket());
    } else if (armed != null && armed.fault.kind == Fault.Kind.SLOW) {
      response.throttleBody(armed.fault.bytesPerSecond, 1, TimeUnit.SECONDS);
    }
    return response.build();
  }

  /** Breaking things needs no session, so a page of another site must not do it by its visitor. */
  private Reply control(Request request) {
    if (!request.method().equals("GET")) {
      SameOrigin.require(request, "https");
    }
    return control.handle(request);
  }

  private Reply reply(Request request, Faults.@Nullable Armed armed) throws InterruptedException {
    if (armed == null) {
      return answer(request, router::answer);
    }
    Fault fault = armed.fault;
    return switch (fault.kind) {
      case ANSWER -> faulty(fault);
      case ANSWER_AFTER_CHANGE -> {
        answer(request, router::answer);
        yield faulty(fault);
      }
      case DROP_BEFORE_CHANGE -> Reply.empty(500);
      case HANG_BEFORE_CHANGE -> {
        armed.await();
        yield answer(request, router::answer);
      }
      case HANG_AFTER_CHANGE -> {
        Reply late = answer(request, router::answer);
        armed.await();
        yield late;
      }
      case REWRITE -> rewritten(answer(request, router::answer), fault);
      case TASK -> answer(doomed(request, fault.fate), router::answer);
      case DROP_AFTER_CHANGE, SLOW, TRUNCATE -> answer(request, router::answer);
    };
  }

  private static Reply rewritten(Reply reply, Fault fault) {
    String body = reply.body();
    Map<String, String> headers = new LinkedHashMap<>(reply.headers());
    headers.putAll(fault.headers);
    return new Reply(
        reply.status(), body == null ? null : fault.rewrite.apply(body), Map.copyOf(headers));
  }

  private static Request doomed(Request request, @Nullable TaskFate fate) {
    return fate == null ? request : request.with(fate);
  }

  private static Reply faulty(Fault fault) {
    return new Reply(fault.status, fault.body, fault.headers);
  }

  private Reply answer(Request request, Handler handler) {
    return Wire.answer(state, request, handler);
  }

  private static Map<String, String> headers(Request request) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : request.headers().names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      headers.put(
          lower, lower.equals("auth") ? "…" : String.join(", ", request.headers().values(name)));
    }
    return headers;
  }
}
