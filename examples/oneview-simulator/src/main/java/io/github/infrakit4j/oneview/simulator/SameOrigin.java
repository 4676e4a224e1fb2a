package io.github.infrakit4j.oneview.simulator;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests of our own page, and of programs, from those that another site's page has its
 * visitor's browser send. A browser says in {@code Origin} and {@code Sec-Fetch-Site} whose page it
 * is; programs such as curl send neither.
 */
final class SameOrigin {
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private SameOrigin() {}

  /**
   * Throws a {@link Refusal} with 403 for what another site's page sends.
   *
   * @param scheme the one this request came by, {@code http} or {@code https}
   */
  static void require(Request request, String scheme) {
    String origin = request.header("Origin");
    if (origin != null && !origin.equals(scheme + "://" + request.header("Host"))) {
      throw forbidden("The request comes from a page of " + origin + ".");
    }
    String site = request.header("Sec-Fetch-Site");
    if (site != null && !OWN.contains(site)) {
      throw forbidden("The request comes from a page of another site.");
    }
  }

  /**
   * Throws a {@link Refusal} with 403 unless this machine's loopback address was asked for by name.
   * Without TLS, a name of somebody else's that points here would make his page one of ours.
   */
  static void requireLoopback(Request request, int port) {
    String host = request.header("Host");
    if (!("127.0.0.1:" + port).equals(host) && !("localhost:" + port).equals(host)) {
      throw forbidden("The request is for the host " + shown(host) + ".");
    }
  }

  private static String shown(@Nullable String host) {
    return host == null ? "of no name" : host;
  }

  private static Refusal forbidden(String details) {
    return new Refusal(
        403,
        ErrorBody.of("CROSS_SITE_REQUEST", "Only the rack's own page may ask for this.")
            .details(details)
            .action("Open the address that the simulator prints, or send no Origin header."));
  }
}
