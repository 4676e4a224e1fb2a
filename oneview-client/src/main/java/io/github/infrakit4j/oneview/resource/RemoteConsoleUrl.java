package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.Extras;
import org.jspecify.annotations.Nullable;

/**
 * Where the remote console of a server is. It contains a key: whoever has the address is let in.
 *
 * @param remoteConsoleUrl such as {@code hplocons://addr=1.2.3.4&sessionkey=…}
 * @param extras what else was sent
 */
public record RemoteConsoleUrl(@Nullable String remoteConsoleUrl, Extras extras) {
  /** Shows no part of the address, which is a secret. */
  @Override
  public String toString() {
    return "RemoteConsoleUrl[secret]";
  }
}
