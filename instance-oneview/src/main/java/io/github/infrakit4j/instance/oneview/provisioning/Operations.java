package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What operators ask of the running plugin. What changes anything is written down before it is done
 * and follows the rules that InfraKit's calls follow. Failures are {@link PluginException}s.
 */
public final class Operations {
  /** Longer than any server lives: until an operator lifts it. */
  public static final Duration UNTIL_LIFTED = Duration.ofDays(36_500);

  private final Context context;
  private final Removal removal;
  private final Adoption adoption;
  private final DryRun dryRun;
  private final Pools pools;
  private final Attempts attempts;

  /** Words what the appliance refuses. */
  interface Attempts {
    <T> T attempt(String what, Turnstile.Answer<T> answer);
  }

  Operations(Context context, Worker worker, Removal removal, Attempts attempts) {
    this.context = context;
    this.removal = removal;
    this.adoption = new Adoption(context, worker);
    this.dryRun = new DryRun(context);
    this.pools = new Pools(context);
    this.attempts = attempts;
  }

  /** Takes the marker off an instance: profile and power stay, its group makes another. */
  public void release(InstanceId id) {
    attempts.attempt("release instance " + id.value(), () -> removal.release(id));
  }

  /**
   * Makes a profile an instance of a group.
   *
   * @param profile its name or URI
   * @param group the group's name
   * @param logicalId what the group calls the instance, null for nothing
   * @param tags further tags
   * @return the instance's id
   */
  public InstanceId adopt(
      String profile, String group, @Nullable LogicalId logicalId, Map<String, String> tags) {
    return attempts.attempt(
        "adopt profile '" + profile + "'",
        () -> adoption.adopt(new Adoption.Wish(profile, group, logicalId, tags)));
  }

  /**
   * Has a server left alone. An instance that is on it stays.
   *
   * @param server its name, URI, serial number or UUID
   * @param time for how long; {@link #UNTIL_LIFTED} for ever
   * @param reason why, in words
   * @return the server's name, and until when
   */
  public Status.Server quarantine(String server, Duration time, String reason) {
    BriefServer found = attempts.attempt("quarantine server '" + server + "'", () -> find(server));
    Entry.Server named =
        new Entry.Server(Objects.requireNonNull(found.uri()), Placement.nameOf(found));
    Instant now = context.now();
    Instant until = now.plus(time);
    context
        .ledger()
        .quarantine(named.uri(), before -> Quarantine.held(named, reason, before, now, time));
    context.listener().warning("server " + named.name() + " is left alone: " + reason);
    return new Status.Server(named.name(), named.uri().value(), reason, 0, until);
  }

  private BriefServer find(String wanted) {
    List<BriefServer> all = context.appliance().servers().all();
    List<BriefServer> called =
        all.stream().filter(each -> Placement.isCalled(each, wanted)).toList();
    if (called.size() == 1) {
      return called.get(0);
    }
    String meant = Spelling.closest(wanted, all.stream().map(Placement::nameOf).toList());
    throw new PluginException(
        "server '"
            + Words.shorten(wanted)
            + (called.isEmpty() ? "' not found" : "' is ambiguous; give its URI")
            + (called.isEmpty() && meant != null ? "; did you mean '" + meant + "'?" : ""));
  }

  /**
   * Ends a quarantine, whoever began it, and forgets the server's failures.
   *
   * @param server its name or URI
   * @return the server's name
   * @throws PluginException if it is in none
   */
  public String lift(String server) {
    Optional<Quarantine> found =
        context.ledger().quarantined().stream()
            .filter(each -> server.equals(each.name()) || server.equals(each.server().value()))
            .findFirst();
    Quarantine known =
        found.orElseThrow(
            () ->
                new PluginException(
                    "server '"
                        + Words.shorten(server)
                        + "' is not in quarantine; in quarantine: "
                        + context.ledger().quarantined().stream().map(Quarantine::name).toList()));
    context.ledger().lift(known.server());
    context.listener().warning("server " + known.name() + " is no longer left alone");
    return known.name();
  }

  /** What making these instances would do; nothing is done. */
  public List<Trial> dryRun(List<InstanceSpec> specs) {
    return attempts.attempt("try out a provision", () -> dryRun.of(specs));
  }

  /** The servers of the appliance, counted by what templates ask of them. */
  public List<ServerPool> servers() {
    return attempts.attempt("list servers", pools::read);
  }
}
