package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.simulator.Exchange;
import io.github.infrakit4j.oneview.simulator.Fault;
import java.util.regex.Pattern;

/**
 * A kind of request to the appliance.
 *
 * @param method the HTTP method
 * @param path the path without its query, {@code *} in place of ids
 */
record RestCall(String method, String path) {
  private static final Pattern ID =
      Pattern.compile("(?<=/)\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}(?=/|$)");

  static RestCall of(Exchange exchange) {
    return of(exchange.method(), exchange.path());
  }

  static RestCall of(String method, String target) {
    String path = target.replaceFirst("\\?.*", "");
    return new RestCall(method, ID.matcher(path).replaceAll("*"));
  }

  /** The fault, for requests of this kind alone. */
  Fault hitBy(Fault fault) {
    return fault.on(method, path.replace("*", "[^/]+"));
  }

  boolean isChange() {
    return !method.equals("GET");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
