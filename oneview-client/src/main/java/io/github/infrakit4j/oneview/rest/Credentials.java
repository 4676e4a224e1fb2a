package io.github.infrakit4j.oneview.rest;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who logs in.
 *
 * @param userName the user's name on the appliance or in its directory
 * @param password the password; never shown by {@link #toString}
 * @param domain the directory ({@code authLoginDomain}); null for the appliance's default
 */
public record Credentials(String userName, String password, @Nullable String domain) {
  public Credentials {
    Objects.requireNonNull(userName, "userName");
    Objects.requireNonNull(password, "password");
  }

  /** Credentials in the appliance's default directory. */
  public static Credentials of(String userName, String password) {
    return new Credentials(userName, password, null);
  }

  /** Name and domain, no password. */
  @Override
  public String toString() {
    return "Credentials[" + userName + (domain == null ? "" : " in " + domain) + "]";
  }
}
