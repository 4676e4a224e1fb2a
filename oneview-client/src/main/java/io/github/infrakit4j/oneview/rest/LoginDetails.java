package io.github.infrakit4j.oneview.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an appliance tells who is about to log in ({@code GET /rest/logindetails}; HPE's PowerShell
 * library).
 *
 * @param defaultLoginDomain where users without a domain are looked for: its name, or an object
 *     with it; null when not said
 * @param loginMessage the message to agree to; null when not said
 * @param extras what else was sent, such as the domains there are
 */
public record LoginDetails(
    @Nullable AnyJson defaultLoginDomain, @Nullable LoginMessage loginMessage, Extras extras) {

  /** The message people agree to by logging in; empty when the appliance has none. */
  public Optional<String> message() {
    return Optional.ofNullable(loginMessage)
        .map(LoginMessage::message)
        .filter(text -> !text.isBlank());
  }

  /** The name of the domain of users who name none; empty when not said. */
  public Optional<String> defaultDomain() {
    return Optional.ofNullable(defaultLoginDomain)
        .flatMap(domain -> domain.asText().or(() -> domain.member("name").flatMap(AnyJson::asText)))
        .filter(name -> !name.isEmpty());
  }

  /**
   * A message to agree to.
   *
   * @param message its text; null or empty when there is none
   * @param extras the rest
   */
  public record LoginMessage(@Nullable String message, Extras extras) {}
}
