package io.github.infrakit4j.instance.oneview.provisioning;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which servers a group wants beyond what its template demands.
 *
 * @param server the one server: its name, URI, serial number or UUID; null for any
 * @param byLogicalId whether the instance's logical id names the one server so
 * @param enclosures names or URIs of enclosures; empty for any
 * @param labels labels that a server must have, all of them; empty for none
 * @param scope the name of a scope that a server must be in, null for any
 * @param arrange how the instances of a group are to lie in their enclosures
 * @param onlyHealthy whether a server must have status OK, not Warning or Unknown
 * @param firmware what the version of a server's system ROM must contain, null for any
 */
public record PlacementRules(
    @Nullable String server,
    boolean byLogicalId,
    List<String> enclosures,
    List<String> labels,
    @Nullable String scope,
    Arrange arrange,
    boolean onlyHealthy,
    @Nullable String firmware) {
  /** Whatever the template takes. */
  public static final PlacementRules ANY =
      new PlacementRules(null, false, List.of(), List.of(), null, Arrange.BY_NAME, false, null);

  /** How the instances of a group are to lie in their enclosures. */
  public enum Arrange {
    /** By the names of servers only. */
    BY_NAME,
    /** Where the group has the fewest. */
    SPREAD,
    /** Where the group has the most. */
    PACK;

    /** How properties name it. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Copies the list. */
  public PlacementRules {
    enclosures = List.copyOf(enclosures);
    labels = List.copyOf(labels);
  }
}
