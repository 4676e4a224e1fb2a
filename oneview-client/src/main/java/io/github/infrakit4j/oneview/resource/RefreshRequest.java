package io.github.infrakit4j.oneview.resource;

import io.github.infrakit4j.oneview.rest.AnyJson;
import io.github.infrakit4j.oneview.rest.Extras;
import io.github.infrakit4j.oneview.rest.Records;

/**
 * What is asked of an appliance that is to read a resource anew. User and password, where the
 * device asks for them, go into the extras.
 *
 * @param refreshState the state wanted: {@code RefreshPending}
 * @param extras nothing, a login, or members of newer API versions
 */
public record RefreshRequest(RefreshState refreshState, Extras extras) {
  /** Read the hardware anew, as soon as possible. */
  public static final RefreshRequest NOW =
      new RefreshRequest(RefreshState.REFRESH_PENDING, Extras.NONE);

  /** The same with a user of the device; for rack servers and devices that lost their trust. */
  public RefreshRequest as(String userName, String password) {
    Extras login =
        extras
            .with("username", AnyJson.string(userName).text())
            .with("password", AnyJson.string(password).text());
    return Records.copy(this).extras(login).build();
  }
}
