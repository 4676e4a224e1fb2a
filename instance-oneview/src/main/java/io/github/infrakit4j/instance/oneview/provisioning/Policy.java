package io.github.infrakit4j.instance.oneview.provisioning;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the operator decides once for all instances of an appliance.
 *
 * @param lostWhen what makes an instance count as lost after the grace; anything else is only shown
 * @param ignoreOnDestroy whether Destroy only takes the marker off the profile, for instances whose
 *     properties do not say
 * @param rollOnDrift whether an instance that no longer complies with its template is reported with
 *     another config hash, for instances whose properties do not say
 * @param takeover which profiles of other plugins are made ours
 */
public record Policy(
    Set<Ailment> lostWhen, boolean ignoreOnDestroy, boolean rollOnDrift, Takeover takeover) {
  /** What is safest: nothing is taken over, nothing is rolled, destroyed means destroyed. */
  public static final Policy DEFAULT = new Policy(Ailment.STANDARD, false, false, Takeover.NOTHING);

  /** Copies the set. */
  public Policy {
    lostWhen = lostWhen.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(lostWhen));
  }
}
