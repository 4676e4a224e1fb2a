package io.github.infrakit4j.instance.oneview.provisioning;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can make an instance count as lost. Settings name them in lower case with hyphens. */
public enum Ailment {
  /** The server reports status Critical. */
  CRITICAL,
  /** The server reports status Disabled. */
  DISABLED,
  /** The server is in state ProfileError. */
  PROFILE_ERROR,
  /** The appliance could not make the profile. */
  CREATE_FAILED,
  /** The profile's server is no longer on the appliance. */
  REMOVED,
  /** The profile is on no server. */
  UNASSIGNED,
  /** The server is in OneView's maintenance mode. */
  MAINTENANCE;

  /** All but maintenance: people who service a server bring it back. */
  public static final Set<Ailment> STANDARD =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(MAINTENANCE)));

  /** How settings name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one that settings name so; empty if there is none. */
  public static Optional<Ailment> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findAny();
  }
}
