package io.github.infrakit4j.infrakit;

import java.util.Objects;

/**
 * Who made a plugin: the {@code Vendor} part of {@code GET /info/api.json}.
 *
 * @param name the plugin's product name
 * @param version the version of the plugin, not of the interface it serves
 * @param url where to read more, or an empty text
 */
public record VendorInfo(String name, String version, String url) {

  /** Checks that nothing is null. */
  public VendorInfo {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(url, "url");
  }
}
