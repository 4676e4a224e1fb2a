package io.github.infrakit4j.oneview.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call to an appliance failed. The message is a whole sentence: what was tried, on what, why it
 * failed and what to do.
 *
 * <p>The family: {@link ApplianceException} (the appliance answered an error), {@link
 * LoginRefusedException}, {@link ConnectionException} (no usable answer), {@link DecodeException}
 * (an answer that is not understood), {@link IncompatibleApiException}, {@link
 * SeveralFoundException}, {@link IncompleteListException} and {@link OperationException} (a task
 * failed or was not waited for to its end).
 */
public abstract sealed class OneViewException extends RuntimeException
    permits ApplianceException,
        LoginRefusedException,
        ConnectionException,
        DecodeException,
        IncompatibleApiException,
        SeveralFoundException,
        IncompleteListException,
        OperationException {
  private static final long serialVersionUID = 1L;

  private final boolean retryable;
  private final boolean outcomeUnknown;

  OneViewException(
      String message, @Nullable Throwable cause, boolean retryable, boolean outcomeUnknown) {
    super(message, cause);
    this.retryable = retryable;
    this.outcomeUnknown = outcomeUnknown;
  }

  /**
   * Whether the same call may succeed later without anybody changing anything. It does not say that
   * repeating is safe: see {@link #outcomeUnknown}.
   */
  public boolean retryable() {
    return retryable;
  }

  /** The HTTP status of the answer that this comes from; 0 when it comes from none. */
  public int status() {
    return getCause() instanceof OneViewException below ? below.status() : 0;
  }

  /** The appliance's code for what this comes from; null when it gave none. */
  public @Nullable String errorCode() {
    return getCause() instanceof OneViewException below ? below.errorCode() : null;
  }

  /** What the appliance advises to do; empty when it gave no advice. */
  public List<String> recommendedActions() {
    return getCause() instanceof OneViewException below ? below.recommendedActions() : List.of();
  }

  /**
   * Whether the change asked for may or may not have been carried out: the request was sent and its
   * answer lost, was a server error (5xx), or could not be read. Look before asking again. False
   * for reads and for everything that failed before the request was sent.
   */
  public boolean outcomeUnknown() {
    return outcomeUnknown;
  }
}
