package io.github.infrakit4j.oneview.rest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** No usable answer came: refused, reset, timed out, not trusted, interrupted. */
public final class ConnectionException extends OneViewException {
  private static final long serialVersionUID = 1L;

  private final boolean sent;

  private ConnectionException(
      Target target, String why, IOException cause, boolean sent, boolean retryable) {
    super(
        "tried "
            + target
            + ", got no answer: "
            + why
            + (sent && target.changes()
                ? " The request was sent and may have been carried out: look before repeating it."
                : ""),
        cause,
        retryable,
        sent && target.changes());
    this.sent = sent;
  }

  static ConnectionException of(Target target, IOException failure, boolean sent) {
    @Nullable Throwable distrust = find(failure, CertificateException.class);
    if (failure instanceof SSLPeerUnverifiedException) {
      return new ConnectionException(target, wrongName(target, failure), failure, sent, false);
    }
    if (distrust != null) {
      return new ConnectionException(target, distrusted(distrust), failure, sent, false);
    }
    boolean interrupted = Thread.currentThread().isInterrupted();
    return new ConnectionException(target, why(failure, interrupted), failure, sent, !interrupted);
  }

  /** Whether any part of the request had been sent. */
  public boolean sent() {
    return sent;
  }

  private static String wrongName(Target target, IOException failure) {
    return "the certificate is not for "
        + target.address()
        + " ("
        + firstLine(failure)
        + "). Use a name that the certificate carries, or trust its fingerprint.";
  }

  private static String distrusted(Throwable distrust) {
    return "its certificate is not trusted ("
        + firstLine(distrust)
        + "). Give the CA that signed"
        + " it as a PEM file, or its SHA-256 fingerprint; \"insecure\" trusts anybody.";
  }

  private static String why(IOException failure, boolean interrupted) {
    if (interrupted) {
      return "the thread was interrupted.";
    }
    if (find(failure, UnknownHostException.class) != null) {
      return "no host of that name is known. Check the address and the name service.";
    }
    if (find(failure, ConnectException.class) != null
        || find(failure, NoRouteToHostException.class) != null) {
      return "no connection ("
          + firstLine(failure)
          + "). Check address, port and firewall, and"
          + " whether the appliance is up.";
    }
    if (find(failure, SocketTimeoutException.class) != null
        || failure instanceof InterruptedIOException) {
      return "it took too long ("
          + firstLine(failure)
          + "). Check whether the appliance is up and"
          + " not overloaded, or raise the time limit.";
    }
    if (find(failure, SSLException.class) != null) {
      return "no secure connection ("
          + firstLine(failure)
          + "). Check that the port speaks TLS 1.2"
          + " or newer.";
    }
    return "the connection broke (" + firstLine(failure) + "). Check whether the appliance is up.";
  }

  private static String firstLine(Throwable failure) {
    String text = failure.getMessage();
    return text == null || text.isBlank()
        ? failure.getClass().getSimpleName()
        : text.strip().lines().findFirst().orElse("");
  }

  private static @Nullable Throwable find(Throwable failure, Class<? extends Throwable> type) {
    @Nullable Throwable at = failure;
    for (int depth = 0; at != null && depth < 16; depth++) {
      if (type.isInstance(at)) {
        return at;
      }
      at = at.getCause();
    }
    return null;
  }
}
