package io.github.infrakit4j.oneview.rest;

import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes one line of JSON for each call, failed ones, logins and logouts too: who listens to {@code
 * OneView.Builder.listener} with it has an audit trail.
 *
 * <pre>{@code
 * {"start":"2026-11-21T10:11:12.131Z","end":"2026-11-21T10:11:12.149Z","client":"rack 1",
 *  "method":"POST","path":"/rest/server-profiles","attempts":1,"status":202,"outcome":"ok"}
 * }</pre>
 *
 * <p>A failed call has {@code "outcome":"failed"}, or {@code "unknown"} where the change may have
 * been made, with {@code exception}, {@code errorCode} and {@code message}. No line holds a body, a
 * header, a password or a session. Lines of calls that end at the same time do not mix. Each is
 * flushed; one that cannot be written is counted, and the call goes on.
 */
public final class AuditLog implements CallListener {
  private final String client;
  private final Appendable out;
  private final Clock clock;
  private final AtomicLong lost = new AtomicLong();

  private AuditLog(String client, Appendable out, Clock clock) {
    this.client = Objects.requireNonNull(client, "client");
    this.out = Objects.requireNonNull(out, "out");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /**
   * Writes to something that takes text.
   *
   * @param client the name of the client in each line, to tell several apart
   */
  public static AuditLog to(Appendable out, String client) {
    return to(out, client, Clock.systemUTC());
  }

  /** Writes to a stream, in UTF-8; closing that is its owner's. */
  public static AuditLog to(OutputStream out, String client) {
    return to(new OutputStreamWriter(out, StandardCharsets.UTF_8), client);
  }

  static AuditLog to(Appendable out, String client, Clock clock) {
    return new AuditLog(client, out, clock);
  }

  /** How many lines could not be written. */
  public long lost() {
    return lost.get();
  }

  @Override
  public void callEnded(CallEvent call) {
    write(line(call, "ok", null));
  }

  @Override
  public void callFailed(CallEvent call, OneViewException failure) {
    write(line(call, failure.outcomeUnknown() ? "unknown" : "failed", failure));
  }

  private Line line(CallEvent call, String outcome, @Nullable OneViewException failure) {
    Instant end = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Line(
        end.minus(call.duration()).truncatedTo(ChronoUnit.MILLIS).toString(),
        end.toString(),
        client,
        call.method(),
        call.path(),
        call.attempt(),
        call.status() == 0 ? null : call.status(),
        outcome,
        failure == null ? null : failure.getClass().getSimpleName(),
        failure == null ? null : failure.errorCode(),
        failure == null ? null : failure.getMessage(),
        Extras.NONE);
  }

  private void write(Line line) {
    String text = Json.write(line) + "\n";
    synchronized (out) {
      try {
        out.append(text);
        if (out instanceof Flushable buffered) {
          buffered.flush();
        }
      } catch (IOException full) {
        lost.incrementAndGet();
        throw new UncheckedIOException("the audit line could not be written", full);
      }
    }
  }

  /**
   * What a line holds.
   *
   * @param start when the call began, in UTC
   * @param end when it had ended
   * @param client the name of the client
   * @param method the HTTP method
   * @param path path and query
   * @param attempts how often it was sent
   * @param status the last HTTP status; left out when there was no answer
   * @param outcome ok, failed, or unknown when a change may have been made
   * @param exception the kind of failure
   * @param errorCode the appliance's code
   * @param message the failure in words
   * @param extras none
   */
  public record Line(
      String start,
      String end,
      String client,
      String method,
      String path,
      int attempts,
      @Nullable Integer status,
      String outcome,
      @Nullable String exception,
      @Nullable String errorCode,
      @Nullable String message,
      Extras extras) {}
}
