package io.github.infrakit4j.oneview.rest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The appliance answered, and its answer is an error. */
public final class ApplianceException extends OneViewException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String method;
  private final String path;
  private final transient ApplianceError error;
  private final @Nullable Duration retryAfter;

  ApplianceException(
      Target target, int status, ApplianceError error, @Nullable Duration retryAfter) {
    super(
        sentence(target, status, error),
        null,
        Verdict.retryable(status),
        target.changes() && Verdict.outcomeUnknown(status));
    this.status = status;
    this.method = target.method();
    this.path = target.path();
    this.error = error;
    this.retryAfter = retryAfter;
  }

  private static String sentence(Target target, int status, ApplianceError error) {
    String code = error.errorCode() == null ? "" : " " + error.errorCode();
    String said = error.sentence();
    return "tried "
        + target
        + ", answered "
        + status
        + code
        + (said.isEmpty() ? "." : ": " + said)
        + Verdict.advice(status, error);
  }

  /** The HTTP status, 300 or more. */
  @Override
  public int status() {
    return status;
  }

  /** The appliance's code; null when it gave none. Codes follow no rule: treat them as opaque. */
  @Override
  public @Nullable String errorCode() {
    return error.errorCode();
  }

  /** The appliance's message, empty when it gave none. */
  public String reason() {
    return error.message() == null ? "" : ApplianceError.plain(error.message());
  }

  /** The appliance's details, empty when it gave none. */
  public String details() {
    return error.details() == null ? "" : ApplianceError.plain(error.details());
  }

  @Override
  public List<String> recommendedActions() {
    return error.advice();
  }

  /** What led to the error. */
  public List<ApplianceError> nestedErrors() {
    return error.nested();
  }

  /** The whole error as it came. */
  public ApplianceError error() {
    return error;
  }

  /** The HTTP method of the call. */
  public String method() {
    return method;
  }

  /** Path and query of the call. */
  public String path() {
    return path;
  }

  /** How long the appliance asks to wait before trying again. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** 404: there is no such resource, whatever the code says. */
  public boolean isNotFound() {
    return status == 404;
  }

  /** 409: the resource is in a state, or used by an operation, that excludes the call. */
  public boolean isConflict() {
    return status == 409;
  }

  /** 412: the resource has changed since it was read. */
  public boolean isPreconditionFailed() {
    return status == 412;
  }

  /** 401 after a fresh login, or 403: the user may not do that. */
  public boolean isUnauthorized() {
    return status == 401 || status == 403;
  }
}
