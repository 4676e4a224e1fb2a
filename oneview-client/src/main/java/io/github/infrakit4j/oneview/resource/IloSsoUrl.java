package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import org.jspecify.annotations.Nullable;

/**
 * Where the iLO of a server opens without a login. It contains a key: whoever has the address is
 * let in.
 *
 * @param iloSsoUrl such as {@code https://1.2.3.4/…sessionkey=…}
 * @param extras what else was sent
 */
public record IloSsoUrl(@Nullable String iloSsoUrl, Extras extras) {
  /** Shows no part of the address, which is a secret. */
  @Override
  public String toString() {
    return "IloSsoUrl[secret]";
  }
}
