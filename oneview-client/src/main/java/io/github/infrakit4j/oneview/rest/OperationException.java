package io.github.infrakit4j.oneview.rest;

import org.jspecify.annotations.Nullable;

/**
 * Something that was accepted and then did not come to a good end; the open branch of the family.
 */
public abstract non-sealed class OperationException extends OneViewException {
  private static final long serialVersionUID = 1L;

  /**
   * For the exceptions of a kind of operation.
   *
   * @param message a whole sentence
   * @param cause what went wrong below; null when nothing did
   * @param retryable see {@link #retryable()}
   * @param outcomeUnknown see {@link #outcomeUnknown()}
   */
  protected OperationException(
      String message, @Nullable Throwable cause, boolean retryable, boolean outcomeUnknown) {
    super(message, cause, retryable, outcomeUnknown);
  }
}
