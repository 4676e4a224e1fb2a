package io.github.infrakit4j.instance.oneview.provisioning;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger remembers of one instance.
 *
 * @param id also the name its profile is made with
 * @param logicalId what the group asked for, if it asked
 * @param tags all tags, also those that do not fit the marker
 * @param labels tags asked for by Label that are not on the profile yet
 * @param plan how it is made; null for one that was found made
 * @param server the server it is reserved for or runs on, null while there is none
 * @param profile null until the appliance has said it
 * @param stage how far it is
 * @param since when it came to this stage
 * @param created when it was asked for, or first seen
 * @param destroyAsked when it was asked to go, null if it was not
 * @param illness what its server suffers from, null if nothing is known
 * @param unheard whether its profile was asked for without an answer, looked for in vain, and may
 *     still come to be
 * @param unknown members of a later version of the file, as raw JSON
 */
record Entry(
    InstanceId id,
    @Nullable LogicalId logicalId,
    Map<String, String> tags,
    Map<String, String> labels,
    @Nullable Plan plan,
    @Nullable Server server,
    @Nullable ResourceUri profile,
    Stage stage,
    Instant since,
    Instant created,
    @Nullable Instant destroyAsked,
    @Nullable Illness illness,
    boolean unheard,
    Map<String, String> unknown) {

  /**
   * How an instance is made.
   *
   * @param template the template's URI
   * @param templateName what the group file calls it
   * @param powerOff whether a running server may be switched off for it
   * @param powerOn whether the server is to run in the end
   * @param placement which servers it wants
   * @param boot what it boots from, null for what the template says
   * @param annotation words for the profile's description, null for none
   * @param wishes what its marker says of how to treat it
   */
  record Plan(
      ResourceUri template,
      String templateName,
      boolean powerOff,
      boolean powerOn,
      PlacementRules placement,
      @Nullable BootWish boot,
      @Nullable String annotation,
      Map<String, String> wishes) {
    Plan {
      wishes = ImmutableSortedMap.copyOf(wishes);
    }

    static Plan of(ResourceUri template, InstanceProperties properties) {
      return new Plan(
          template,
          properties.templateName(),
          properties.powerOff(),
          properties.powerOn(),
          properties.placement(),
          properties.boot(),
          properties.annotation(),
          Wishes.of(properties));
    }
  }

  /** A server by URI and by the name people know it by. */
  record Server(ResourceUri uri, String name) {}

  /**
   * What is wrong with the server of an instance.
   *
   * @param reason in words
   * @param since when it was first seen
   * @param lost whether the grace is over and the instance no longer counts
   * @param unwanted since when its group is over, as far as this process was told; null while the
   *     group may want it, or nothing is known
   */
  record Illness(String reason, Instant since, boolean lost, @Nullable Instant unwanted) {
    Illness(String reason, Instant since, boolean lost) {
      this(reason, since, lost, null);
    }

    Illness withUnwanted(@Nullable Instant when) {
      return new Illness(reason, since, lost, when);
    }

    private Illness notAfter(Instant now) {
      return new Illness(
          reason, earlier(since, now), lost, unwanted == null ? null : earlier(unwanted, now));
    }
  }

  Entry {
    tags = ImmutableSortedMap.copyOf(tags);
    labels = ImmutableSortedMap.copyOf(labels);
    unknown = ImmutableMap.copyOf(unknown);
  }

  /** One that is about to be made on a server that is reserved for it. */
  static Entry planned(
      InstanceId id,
      @Nullable LogicalId logicalId,
      Map<String, String> tags,
      Plan plan,
      Server server,
      Stage stage,
      Instant now) {
    return new Entry(
        id, logicalId, tags, Map.of(), plan, server, null, stage, now, now, null, null, false,
        Map.of());
  }

  /** One that was found on the appliance. */
  static Entry found(Marker marker, ResourceUri profile, @Nullable Server server, Instant now) {
    return new Entry(
        marker.id(),
        marker.logicalId(),
        marker.tags(),
        Map.of(),
        null,
        server,
        profile,
        new Stage.Ready(),
        now,
        now,
        null,
        null,
        false,
        Map.of());
  }

  /** One that a former plugin made, or that an operator names. */
  static Entry adopted(
      InstanceId id,
      @Nullable LogicalId logicalId,
      Map<String, String> tags,
      @Nullable Server server,
      @Nullable ResourceUri profile,
      Stage.Former from,
      Instant now) {
    return new Entry(
        id,
        logicalId,
        tags,
        Map.of(),
        null,
        server,
        profile,
        new Stage.Adopting(from, null),
        now,
        now,
        null,
        null,
        false,
        Map.of());
  }

  /** The server of an instance that has one. */
  Server requireServer() {
    return Objects.requireNonNull(server, "an instance past Accepted has a server");
  }

  /** Whether its server has been ill for so long that it no longer counts. */
  boolean isLost() {
    return illness != null && illness.lost();
  }

  /** Why it failed, would not go, or what its server suffers from; null if nothing is wrong. */
  @Nullable String reason() {
    if (stage instanceof Stage.Failed failed) {
      return failed.reason();
    }
    if (stage instanceof Stage.Stuck stuck) {
      return stuck.reason();
    }
    String refusal = stage instanceof Stage.Adopting adopting ? adopting.why() : stage.refusal();
    return refusal != null || illness == null ? refusal : illness.reason();
  }

  /** The tags as they will be once every label is on the profile. */
  Map<String, String> allTags() {
    if (labels.isEmpty()) {
      return tags;
    }
    Map<String, String> all = new TreeMap<>(tags);
    all.putAll(labels);
    return all;
  }

  /** The next stage; the clock of a stage runs on while only its task becomes known. */
  Entry at(Stage next, Instant now) {
    return copy(
        tags,
        labels,
        server,
        profile,
        next,
        next.continues(stage) ? since : now,
        destroyAsked,
        illness);
  }

  /** The same stage begun anew. */
  Entry again(Instant now) {
    return copy(tags, labels, server, profile, stage, now, destroyAsked, illness);
  }

  /**
   * With no time in the future: a clock that was ahead when it was written down would hold up every
   * limit until it is caught up with.
   */
  Entry notAfter(Instant now) {
    return new Entry(
        id,
        logicalId,
        tags,
        labels,
        plan,
        server,
        profile,
        stage,
        earlier(since, now),
        earlier(created, now),
        destroyAsked == null ? null : earlier(destroyAsked, now),
        illness == null ? null : illness.notAfter(now),
        unheard,
        unknown);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isAfter(other) ? other : one;
  }

  Entry withServer(@Nullable Server next) {
    return copy(tags, labels, next, profile, stage, since, destroyAsked, illness);
  }

  Entry withProfile(@Nullable ResourceUri next) {
    return copy(tags, labels, server, next, stage, since, destroyAsked, illness);
  }

  Entry withTags(Map<String, String> next, Map<String, String> nextLabels) {
    return copy(next, nextLabels, server, profile, stage, since, destroyAsked, illness);
  }

  Entry withDestroyAsked(@Nullable Instant next) {
    return copy(tags, labels, server, profile, stage, since, next, illness);
  }

  Entry withIllness(@Nullable Illness next) {
    return copy(tags, labels, server, profile, stage, since, destroyAsked, next);
  }

  Entry withUnheard(boolean next) {
    return new Entry(
        id,
        logicalId,
        tags,
        labels,
        plan,
        server,
        profile,
        stage,
        since,
        created,
        destroyAsked,
        illness,
        next,
        unknown);
  }

  private Entry copy(
      Map<String, String> newTags,
      Map<String, String> newLabels,
      @Nullable Server newServer,
      @Nullable ResourceUri newProfile,
      Stage newStage,
      Instant newSince,
      @Nullable Instant newDestroyAsked,
      @Nullable Illness newIllness) {
    return new Entry(
        id,
        logicalId,
        newTags,
        newLabels,
        plan,
        newServer,
        newProfile,
        newStage,
        newSince,
        created,
        newDestroyAsked,
        newIllness,
        unheard,
        unknown);
  }
}
