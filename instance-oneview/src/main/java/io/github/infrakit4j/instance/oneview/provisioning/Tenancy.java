package io.github.infrakit4j.instance.oneview.provisioning;

import java.util.Locale;

/**
 * What a state file is about. What stands in it means nothing, or something else, elsewhere.
 *
 * @param appliance the appliance's address, in the form that all spellings of it have in common
 * @param namespace our tags there
 */
public record Tenancy(String appliance, Namespace namespace) {
  private static final String HTTPS = "https://";
  private static final String HTTPS_PORT = ":443";

  /** Brings the address into that form. */
  public Tenancy {
    appliance = plain(appliance);
  }

  private static String plain(String address) {
    String text = address.strip().toLowerCase(Locale.ROOT);
    String bare = text.startsWith(HTTPS) ? text.substring(HTTPS.length()) : text;
    int path = bare.indexOf('/');
    String host = path < 0 ? bare : bare.substring(0, path);
    return host.endsWith(HTTPS_PORT)
        ? host.substring(0, host.length() - HTTPS_PORT.length())
        : host;
  }

  /** For people. */
  String words() {
    return namespace.tags().isEmpty()
        ? "appliance " + appliance
        : "appliance " + appliance + " with namespace " + namespace.tags();
  }
}
