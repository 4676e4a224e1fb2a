package io.github.infrakit4j.instance.oneview.provisioning;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

  /** Why a file about this one is not used for another, and what to do. */
  String refusal(Path file, int instances, Tenancy other, @Nullable String former) {
    return "state file "
        + file
        + " is of "
        + words()
        + ", not of "
        + other.words()
        + ". What it remembers ("
        + instances
        + " instances) would be forgotten, and was left untouched. Use another --state or --name;"
        + " if it is the same appliance and has got a new address, give its old one, --address-was "
        + appliance
        + (former == null ? "" : " and not " + former);
  }

  /** For people. */
  String words() {
    return namespace.tags().isEmpty()
        ? "appliance " + appliance
        : "appliance " + appliance + " with namespace " + namespace.tags();
  }
}
