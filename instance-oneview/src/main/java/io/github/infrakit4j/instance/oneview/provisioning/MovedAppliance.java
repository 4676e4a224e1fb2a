package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody ask an appliance at a new address before it has shown to be the one that the state
 * file is about: elsewhere all its instances would be gone, and their group would make them again.
 */
final class MovedAppliance implements Supplier<OneView> {
  private static final int NAMED = 5;

  private final Supplier<OneView> client;
  private final Ledger ledger;
  private final Namespace namespace;
  private final @Nullable Teller teller;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile boolean isSame;

  /**
   * The way to an appliance.
   *
   * @param teller is told when the file becomes that of the new address; null if it must not
   */
  MovedAppliance(
      Supplier<OneView> client, Ledger ledger, Namespace namespace, @Nullable Teller teller) {
    this.client = client;
    this.ledger = ledger;
    this.namespace = namespace;
    this.teller = teller;
  }

  /**
   * The client.
   *
   * @throws NotTheSameException while it has not shown to be the same
   * @throws io.github.infrakit4j.oneview.rest.OneViewException if it does not say
   */
  @Override
  public OneView get() {
    OneView open = client.get();
    if (isSame || ledger.destination() == null) {
      return open;
    }
    if (!looking.tryLock()) {
      throw new NotTheSameException(
          "the appliance at the new address is being compared with the state file: ask again");
    }
    try {
      Tenancy to = ledger.destination();
      if (to != null) {
        compare(open, to);
      }
      return open;
    } finally {
      looking.unlock();
    }
  }

  private void compare(OneView there, Tenancy to) {
    Tenancy from = Objects.requireNonNull(ledger.tenancy());
    Whereabouts recorded = new Whereabouts(ledger.entries(), ledger.quarantined());
    boolean byProfiles = recorded.isToldByProfiles();
    List<String> missing =
        byProfiles
            ? recorded.missing(Appliance.profiles(there).all(), namespace)
            : recorded.missingServers(servers(there));
    if (!missing.isEmpty()) {
      throw new NotTheSameException(refusal(from, to, byProfiles, missing));
    }
    if (teller != null) {
      ledger.arrive();
      teller.ledgerMoved(ledger.path(), from.words(), to.words());
    }
    isSame = true;
  }

  private static Set<ResourceUri> servers(OneView there) {
    return Appliance.servers(there).all().stream()
        .map(BriefServer::uri)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private String refusal(Tenancy from, Tenancy to, boolean byProfiles, List<String> missing) {
    String named = String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())));
    return "state file "
        + ledger.path()
        + " is of "
        + from.words()
        + " and cannot become that of "
        + to.words()
        + ": there are no "
        + (byProfiles ? "profiles of its instances " : "such servers as its ")
        + named
        + (missing.size() > NAMED ? " and " + (missing.size() - NAMED) + " more" : "")
        + ". Nothing was changed. If that is another appliance, use another --state and no"
        + " --address-was; if it is the same and those are gone for good, move the file away: the"
        + " other instances come back from their markers";
  }
}
