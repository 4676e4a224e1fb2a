package io.github.infrakit4j.instance.oneview.page;

import io.github.infrakit4j.infrakit.transport.HttpCall;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Keeps pages of other sites away, which a browser on this machine may show. */
final class Guard {
  /** This machine, whatever the port: an SSH tunnel may begin at another one. */
  private static final Pattern HERE =
      Pattern.compile("(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d{1,5})?");

  private static final Set<String> OWN = Set.of("same-origin", "none");

  private Guard() {}

  /**
   * Why this machine was not meant; empty if it was. Without this check a name of somebody else's
   * that points here would make his page one of ours.
   */
  static Optional<String> otherHost(HttpCall call) {
    String host = String.valueOf(call.headers().first("Host"));
    return HERE.matcher(host).matches()
        ? Optional.empty()
        : Optional.of(
            "the request is for the host "
                + host
                + ": ask for localhost, through a tunnel or a proxy that says so");
  }

  /** Why the request comes from another site; empty if it does not, or from no page at all. */
  static Optional<String> otherSite(HttpCall call) {
    String site = call.headers().first("Sec-Fetch-Site");
    return site == null || OWN.contains(site)
        ? Optional.empty()
        : Optional.of("the request comes from a page of another site");
  }
}
