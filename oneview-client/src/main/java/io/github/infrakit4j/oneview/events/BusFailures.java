package io.github.infrakit4j.oneview.events;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;
import io.github.infrakit4j.oneview.events.BusException.Reason;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Says in words why there is no connection. */
final class BusFailures {
  private BusFailures() {}

  /** There was none in the first place. */
  static BusException connecting(String address, Throwable failure) {
    @Nullable Throwable certificate = find(failure, CertificateException.class);
    if (certificate != null) {
      return distrusted(address, certificate, failure);
    }
    if (find(failure, UnknownHostException.class) != null) {
      return unreachable(address, "no host of that name is known. Check the address", failure);
    }
    if (find(failure, ConnectException.class) != null
        || find(failure, NoRouteToHostException.class) != null) {
      return unreachable(
          address,
          "nobody listens there ("
              + words(failure)
              + "). Check that the appliance is up, and that no firewall keeps port 5671",
          failure);
    }
    if (find(failure, SocketTimeoutException.class) != null
        || find(failure, TimeoutException.class) != null) {
      return unreachable(
          address,
          "it took too long ("
              + words(failure)
              + "). Check that this is the port of the bus, and that the appliance is up",
          failure);
    }
    return isNoBus(failure) ? noBus(address, failure) : refused(address, failure);
  }

  private static BusException unreachable(String address, String why, Throwable failure) {
    return failed(address, why, Reason.UNREACHABLE, failure);
  }

  private static BusException distrusted(String address, Throwable certificate, Throwable failure) {
    String words = words(certificate);
    boolean name = words.startsWith("No name matching") || words.startsWith("No subject alt");
    return failed(
        address,
        name
            ? "its certificate is for another host ("
                + words
                + "). Use a name that the certificate carries, or trust its fingerprint"
            : "its certificate is not trusted ("
                + words
                + "). Give the CA that signed it by .trust(…); without, the appliance's own"
                + " authority is trusted",
        Reason.NOT_TRUSTED,
        failure);
  }

  private static boolean isNoBus(Throwable failure) {
    return find(failure, ShutdownSignalException.class) instanceof ShutdownSignalException closed
        && closed.getReason() instanceof AMQP.Channel.Close refusal
        && refusal.getReplyCode() == AMQP.NOT_FOUND;
  }

  private static BusException noBus(String address, Throwable failure) {
    return failed(
        address,
        "there is no exchange \"scmb\" ("
            + words(failure)
            + "). Check that this is the message bus of a OneView appliance",
        Reason.NO_BUS,
        failure);
  }

  /** In TLS 1.3 a server tells too late that it wants another certificate: it just hangs up. */
  private static BusException refused(String address, Throwable failure) {
    boolean known =
        find(failure, AuthenticationFailureException.class) != null
            || find(failure, PossibleAuthenticationFailureException.class) != null;
    return failed(
        address,
        (known ? "it does not let this client in (" : "it hung up (")
            + words(failure)
            + "). Most likely it does not accept the client's certificate: made by another"
            + " appliance, before this one got a new authority, or expired. Without .identity(…)"
            + " the appliance's own key pair is used",
        Reason.REFUSED,
        failure);
  }

  private static BusException failed(String address, String why, Reason reason, Throwable failure) {
    return new BusException(
        "tried to connect to the message bus at " + address + ", and " + why + ".",
        reason,
        failure);
  }

  /** There was one. */
  static BusException lost(String address, @Nullable Throwable failure) {
    return new BusException(
        "the connection to the message bus at "
            + address
            + " was lost ("
            + (failure == null ? "the appliance ended the subscription" : words(failure))
            + "). It is made again; what changes meanwhile is told to nobody.",
        Reason.LOST,
        failure);
  }

  /** The first line of the first thing in the chain that says anything. */
  private static String words(Throwable failure) {
    @Nullable Throwable at = failure;
    for (int depth = 0; at != null && depth < 16; depth++) {
      String text = at.getMessage();
      if (text != null && !text.isBlank()) {
        return text.strip().lines().findFirst().orElse("");
      }
      at = at.getCause();
    }
    return failure.getClass().getSimpleName();
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
