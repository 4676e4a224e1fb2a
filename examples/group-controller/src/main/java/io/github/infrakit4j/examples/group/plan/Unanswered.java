package io.github.infrakit4j.examples.group.plan;

import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Provisions that got no answer: each may have made an instance that is not listed yet, so none is
 * made in its place until one that nobody knew is listed, or {@link #PATIENCE} is over. Without
 * this a plugin that takes longer than the time limit of a call makes the group many times over.
 * Pure.
 *
 * @param known the instances that were listed last, and those that were answered since; immutable
 * @param calls those without an answer, oldest first; immutable
 */
public record Unanswered(Set<InstanceId> known, List<Call> calls) {
  /** For how long an instance that is not listed is taken to be on its way. */
  public static final Duration PATIENCE = Duration.ofMinutes(5);

  /** No such call. */
  public static final Unanswered NONE = new Unanswered(Set.of(), List.of());

  /**
   * A Provision without an answer.
   *
   * @param name which member it was to be; null in a group that has a size
   * @param until until when it is waited for
   */
  public record Call(@Nullable LogicalId name, Instant until) {}

  /** Copies both. */
  public Unanswered {
    known = Set.copyOf(known);
    calls = List.copyOf(calls);
  }

  /** After an answer. */
  public Unanswered answered(InstanceId id) {
    Set<InstanceId> more = new HashSet<>(known);
    more.add(id);
    return new Unanswered(more, calls);
  }

  /** After a call that got none. */
  public Unanswered with(@Nullable LogicalId name, Instant now) {
    return new Unanswered(
        known,
        Stream.concat(calls.stream(), Stream.of(new Call(name, now.plus(PATIENCE)))).toList());
  }

  /** After the group was listed: each new instance is what one of the calls has made. */
  public Unanswered listed(Members members, Instant now) {
    Set<LogicalId> names =
        members.all().stream()
            .map(InstanceDescription::logicalId)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    long appeared = members.where(each -> !known.contains(each.id())).size();
    List<Call> left = new ArrayList<>();
    for (Call call : calls) {
      if (call.name() == null && appeared > 0) {
        appeared--;
      } else if (now.isBefore(call.until())
          && (call.name() == null || !names.contains(call.name()))) {
        left.add(call);
      }
    }
    return new Unanswered(members.ids(), left);
  }

  /** The plan without what may be under way. */
  public RoundPlan hold(RoundPlan plan) {
    if (calls.isEmpty()) {
      return plan;
    }
    if (plan instanceof RoundPlan.Act act) {
      List<Action> now = withoutCalled(act.actions());
      return now.isEmpty() ? new RoundPlan.Wait(calls.size()) : new RoundPlan.Act(now);
    }
    return plan instanceof RoundPlan.Gone ? new RoundPlan.Wait(calls.size()) : plan;
  }

  private List<Action> withoutCalled(List<Action> actions) {
    List<@Nullable LogicalId> called = new ArrayList<>();
    calls.forEach(call -> called.add(call.name()));
    return actions.stream()
        .filter(
            each ->
                !(each instanceof Action.Provision provision
                    && called.remove(provision.logicalId())))
        .toList();
  }
}
