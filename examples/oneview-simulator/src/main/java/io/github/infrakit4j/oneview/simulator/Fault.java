package io.github.infrakit4j.oneview.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that goes wrong, for which requests, and how often. A value: each method returns a
 * changed copy. By default the next request of any kind is hit, once.
 *
 * <pre>{@code
 * Fault.answer(429).retryAfter(2).on("GET", "/rest/server-profiles").times(3)
 * Fault.dropAfterChange().on("POST", "/rest/server-profiles")
 * Fault.taskError("Insufficient bandwidth").on("POST", "/rest/server-profiles")
 * }</pre>
 */
public final class Fault {
  /** How often a fault strikes that never wears off. */
  public static final int ALWAYS = Integer.MAX_VALUE;

  enum Kind {
    ANSWER,
    ANSWER_AFTER_CHANGE,
    DROP_BEFORE_CHANGE,
    DROP_AFTER_CHANGE,
    HANG_BEFORE_CHANGE,
    HANG_AFTER_CHANGE,
    SLOW,
    TRUNCATE,
    REWRITE,
    TASK
  }

  final Kind kind;
  final String name;
  final int status;
  final @Nullable String body;
  final Map<String, String> headers;
  final long bytesPerSecond;
  final UnaryOperator<String> rewrite;
  final @Nullable TaskFate fate;
  final String method;
  final Pattern path;
  final int times;
  final int skip;

  private Fault(Builder builder) {
    kind = builder.kind;
    name = builder.name;
    status = builder.status;
    body = builder.body;
    headers = Map.copyOf(builder.headers);
    bytesPerSecond = builder.bytesPerSecond;
    rewrite = builder.rewrite;
    fate = builder.fate;
    method = builder.method;
    path = builder.path;
    times = builder.times;
    skip = builder.skip;
  }

  private static final class Builder {
    private final Kind kind;
    private final String name;
    private int status;
    private @Nullable String body;
    private Map<String, String> headers = Map.of();
    private long bytesPerSecond;
    private UnaryOperator<String> rewrite = UnaryOperator.identity();
    private @Nullable TaskFate fate;
    private String method = "";
    private Pattern path = Pattern.compile(".*");
    private int times = 1;
    private int skip;

    Builder(Kind kind, String name) {
      this.kind = kind;
      this.name = name;
    }

    Builder(Fault fault) {
      this(fault.kind, fault.name);
      status = fault.status;
      body = fault.body;
      headers = fault.headers;
      bytesPerSecond = fault.bytesPerSecond;
      rewrite = fault.rewrite;
      fate = fault.fate;
      method = fault.method;
      path = fault.path;
      times = fault.times;
      skip = fault.skip;
    }
  }

  /** Answers with an error status and the appliance's usual body; nothing is changed. */
  public static Fault answer(int status) {
    return answer(status, "SIMULATED_" + status, "The simulated appliance was told to fail.");
  }

  /** Answers with an error status, code and message; nothing is changed. */
  public static Fault answer(int status, String errorCode, String message) {
    return body(status, Json.write(ErrorBody.of(errorCode, message).json()));
  }

  /** Answers with that status and exactly that body, as JSON; nothing is changed. */
  public static Fault body(int status, String body) {
    Builder builder = new Builder(Kind.ANSWER, "answer " + status);
    builder.status = status;
    builder.body = body;
    return new Fault(builder);
  }

  /** Answers with an HTML page, as a proxy in between does; nothing is changed. */
  public static Fault html(int status) {
    return body(status, "<html><body><h1>Proxy error " + status + "</h1></body></html>")
        .header("Content-Type", "text/html");
  }

  /** Makes the change, but answers with that error status. */
  public static Fault answerAfterChange(int status) {
    Builder builder = new Builder(Kind.ANSWER_AFTER_CHANGE, "answer " + status + " after change");
    builder.status = status;
    builder.body = answer(status).body;
    return new Fault(builder);
  }

  /** Closes the connection; nothing is changed. */
  public static Fault dropBeforeChange() {
    return new Fault(new Builder(Kind.DROP_BEFORE_CHANGE, "drop before change"));
  }

  /** Makes the change, then closes the connection: the answer is lost. */
  public static Fault dropAfterChange() {
    return new Fault(new Builder(Kind.DROP_AFTER_CHANGE, "drop after change"));
  }

  /** Says nothing until released or disarmed; then the request is carried out. */
  public static Fault hang() {
    return new Fault(new Builder(Kind.HANG_BEFORE_CHANGE, "hang"));
  }

  /** Makes the change, then says nothing until released or disarmed. */
  public static Fault hangAfterChange() {
    return new Fault(new Builder(Kind.HANG_AFTER_CHANGE, "hang after change"));
  }

  /** Sends the body that slowly, in real time. */
  public static Fault slowBody(long bytesPerSecond) {
    Builder builder = new Builder(Kind.SLOW, "slow body");
    builder.bytesPerSecond = bytesPerSecond;
    return new Fault(builder);
  }

  /** Closes the connection in the middle of the body. */
  public static Fault truncate() {
    return new Fault(new Builder(Kind.TRUNCATE, "truncate"));
  }

  /** Carries the request out and sends a changed body. */
  public static Fault rewrite(UnaryOperator<String> change) {
    Builder builder = new Builder(Kind.REWRITE, "rewrite");
    builder.rewrite = change;
    return new Fault(builder);
  }

  /** The task that the request starts ends in Error after the change began. */
  public static Fault taskError(String message) {
    return taskError("SIMULATED_TASK_ERROR", message);
  }

  /** The task that the request starts ends in Error after the change began. */
  public static Fault taskError(String errorCode, String message) {
    return task("Error", ErrorBody.of(errorCode, message), false);
  }

  /** The task that the request starts ends in Error at its validation: nothing was changed. */
  public static Fault taskRefused(String errorCode, String message) {
    return task("Error", ErrorBody.of(errorCode, message), true);
  }

  /** The task that the request starts ends in Warning: the change is made. */
  public static Fault taskWarning(String message) {
    return task("Warning", ErrorBody.of("SIMULATED_TASK_WARNING", message), false);
  }

  /** The task ends in the given final state, for example Interrupted, Killed or Terminated. */
  public static Fault taskEnds(String finalState) {
    return task(
        finalState,
        ErrorBody.of("SIMULATED_TASK_END", "The task ended in " + finalState + "."),
        false);
  }

  /** The task that the request starts runs for ever. */
  public static Fault taskNeverEnds() {
    return fate(new TaskFate(null, null, false, false), "task never ends");
  }

  /** Reading the task that the request starts answers 404; the work is done all the same. */
  public static Fault taskVanishes() {
    return fate(new TaskFate("Completed", null, false, true), "task vanishes");
  }

  private static Fault task(String finalState, ErrorBody error, boolean inValidation) {
    return fate(new TaskFate(finalState, error, inValidation, false), "task " + finalState);
  }

  private static Fault fate(TaskFate fate, String name) {
    Builder builder = new Builder(Kind.TASK, name);
    builder.fate = fate;
    return new Fault(builder);
  }

  /**
   * Hits only requests of that method ("" for any) whose path matches the regular expression as a
   * whole, without or with its query.
   */
  public Fault on(String method, String pathRegex) {
    Builder builder = new Builder(this);
    builder.method = method;
    builder.path = Pattern.compile(pathRegex);
    return new Fault(builder);
  }

  /** Strikes that many times; {@link #ALWAYS} never wears off. */
  public Fault times(int times) {
    if (times < 1) {
      throw new IllegalArgumentException("times must be at least 1: " + times);
    }
    Builder builder = new Builder(this);
    builder.times = times;
    return new Fault(builder);
  }

  /** Strikes until it is disarmed. */
  public Fault always() {
    return times(ALWAYS);
  }

  /** Lets that many requests of its kind pass before the first that it hits. */
  public Fault after(int requests) {
    Builder builder = new Builder(this);
    builder.skip = requests;
    return new Fault(builder);
  }

  /** Adds a header to the answer. */
  public Fault header(String header, String value) {
    Builder builder = new Builder(this);
    builder.headers = new LinkedHashMap<>(headers);
    builder.headers.put(header, value);
    return new Fault(builder);
  }

  /** Adds {@code Retry-After}, in real seconds. */
  public Fault retryAfter(int seconds) {
    return header("Retry-After", String.valueOf(seconds));
  }

  boolean matches(Request request) {
    String whole = request.url().encodedPath();
    String query = request.url().encodedQuery();
    return (method.isEmpty() || method.equals(request.method()))
        && (path.matcher(request.path()).matches() || path.matcher(whole + "?" + query).matches());
  }

  @Override
  public String toString() {
    return name;
  }
}
