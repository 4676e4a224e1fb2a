package io.github.infrakit4j.instance.oneview.provisioning;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a profile that an operator names an instance of a group. Its config hash is {@code
 * bootstrap}, so that the group labels it instead of rolling it.
 */
final class Adoption {
  private final Context context;
  private final Worker worker;
  private final Namesakes namesakes;

  Adoption(Context context, Worker worker) {
    this.context = context;
    this.worker = worker;
    this.namesakes = new Namesakes(context);
  }

  /**
   * What is asked for.
   *
   * @param profile its name or URI
   * @param group the group it is to belong to
   * @param logicalId null for none
   * @param tags further tags
   */
  record Wish(
      String profile, String group, @Nullable LogicalId logicalId, Map<String, String> tags) {}

  /**
   * Adopts, and answers once the marker is on the profile, or after the time for an answer.
   *
   * @return the instance; it may still be without its marker
   * @throws PluginException if the profile is not there, somebody else's, or without a server; then
   *     nothing was done
   */
  InstanceId adopt(Wish wish) throws InterruptedException {
    List<BriefProfile> all = context.appliance().profiles().all();
    BriefProfile profile = named(wish.profile(), all);
    InstanceId id = new InstanceId(Objects.requireNonNull(profile.name()));
    requireFree(profile, id, all);
    requireItsGroup(profile, wish.group());
    Map<String, String> tags = new TreeMap<>(wish.tags());
    tags.put(Tags.GROUP, wish.group());
    tags.put(Tags.CONFIG_HASH, GoProfile.BOOTSTRAP);
    Marker.of(id, wish.logicalId(), context.appliance().namespace().tags(), tags)
        .writeInto(profile.description(), context.descriptionLimit());
    reserveName(profile, id, wish, tags);
    context.listener().moved(id, "an operator makes its profile an instance");
    worker.wake(id);
    Optional<Entry> outcome =
        context
            .ledger()
            .await(
                id, entry -> !(entry.stage() instanceof Stage.Adopting), context.timing().answer());
    if (outcome.isEmpty()) {
      throw new PluginException(
          refusal(profile, "the appliance refused its marker, or it was changed; see the log"));
    }
    return id;
  }

  private static BriefProfile named(String wanted, List<BriefProfile> all) {
    return all.stream()
        .filter(each -> wanted.equals(each.name()) || wanted.equals(String.valueOf(each.uri())))
        .findFirst()
        .orElseThrow(
            () -> {
              String meant =
                  Spelling.closest(
                      wanted,
                      all.stream().map(BriefProfile::name).filter(Objects::nonNull).toList());
              return new PluginException(
                  "profile '"
                      + Words.shorten(wanted)
                      + "' not found"
                      + (meant == null ? "" : "; did you mean '" + meant + "'?"));
            });
  }

  private void requireFree(BriefProfile profile, InstanceId id, List<BriefProfile> all) {
    if (Marker.find(profile.description()).isPresent()) {
      String whose = context.appliance().namespace().owns(profile).isPresent() ? "this" : "another";
      throw new PluginException(refusal(profile, "it is an instance of " + whose + " InfraKit"));
    }
    if (!ServerProfile.State.NORMAL.equals(profile.state())) {
      throw new PluginException(
          refusal(profile, "its state is " + profile.state() + "; only a Normal one is adopted"));
    }
    if (profile.serverHardwareUri() == null) {
      throw new PluginException(refusal(profile, "it is on no server; assign one first"));
    }
    boolean doubled =
        all.stream()
            .flatMap(each -> Marker.find(each.description()).stream())
            .anyMatch(marker -> marker.id().equals(id));
    if (doubled) {
      throw new PluginException(
          refusal(profile, "another profile is the instance of this name; rename this one"));
    }
  }

  /** One of the Go plugin has a group already: which of both is meant is not ours to guess. */
  private void requireItsGroup(BriefProfile profile, String group) {
    GoProfile.read(profile, context.appliance().namespace())
        .map(marker -> marker.tags().get(Tags.GROUP))
        .filter(its -> !its.equals(group))
        .ifPresent(
            its -> {
              throw new PluginException(
                  refusal(
                      profile,
                      "InfraKit's Go plugin made it for group '"
                          + its
                          + "'; give that group, or take what stands in its description out"));
            });
  }

  private static String refusal(BriefProfile profile, String why) {
    return "profile '" + profile.name() + "' was not adopted: " + why;
  }

  private void reserveName(
      BriefProfile profile, InstanceId id, Wish wish, Map<String, String> tags) {
    try {
      Set<InstanceId> renamed = namesakes.require(wish.group(), wish.logicalId());
      reserve(profile, id, wish, tags, renamed);
    } catch (NameTakenException taken) {
      throw new PluginException(refusal(profile, Words.of(taken)));
    }
  }

  /** In one step, so that nothing else begins with this name or server meanwhile. */
  private void reserve(
      BriefProfile profile,
      InstanceId id,
      Wish wish,
      Map<String, String> tags,
      Set<InstanceId> renamed) {
    ResourceUri server = Objects.requireNonNull(profile.serverHardwareUri());
    Entry.Server named = new Entry.Server(server, serverName(server));
    Entry entry =
        Entry.adopted(
            id,
            wish.logicalId(),
            tags,
            named,
            Objects.requireNonNull(profile.uri()),
            Stage.Former.OPERATOR,
            context.now());
    boolean begun =
        context
            .ledger()
            .reserve(
                taken -> {
                  namesakes.require(wish.group(), wish.logicalId(), renamed);
                  boolean known = context.ledger().entries().stream().anyMatch(e -> isOn(e, entry));
                  return new Ledger.Reservation<>(known ? null : entry, !known);
                });
    if (!begun) {
      throw new PluginException(refusal(profile, "an instance has its name or its server already"));
    }
  }

  private String serverName(ResourceUri server) {
    return context.appliance().servers().find(server).map(Placement::nameOf).orElse("?");
  }

  private static boolean isOn(Entry known, Entry wanted) {
    Entry.Server server = known.server();
    return known.id().equals(wanted.id())
        || (server != null && server.uri().equals(wanted.requireServer().uri()));
  }
}
