package io.github.infrakit4j.examples.group.plan;

import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a group needs now, out of what is wanted and what is there: pure. */
public sealed interface RoundPlan {

  /**
   * Some things to do, all at once.
   *
   * @param actions not empty; immutable
   */
  record Act(List<Action> actions) implements RoundPlan {
    /** Copies the actions. */
    public Act {
      actions = List.copyOf(actions);
    }
  }

  /** The instances that are wanted are there. */
  record Settled() implements RoundPlan {}

  /** The group was to go, and no instance is left. */
  record Gone() implements RoundPlan {}

  /**
   * What is missing may be on its way.
   *
   * @param instances how many
   */
  record Wait(int instances) implements RoundPlan {}

  /** Compares. */
  static RoundPlan of(Intent intent, Members members) {
    if (intent.ending()) {
      return ending(members);
    }
    List<Action> actions = new ArrayList<>();
    List<InstanceDescription> doomed = members.where(each -> intent.doomed().contains(each.id()));
    doomed.forEach(each -> actions.add(new Action.Terminate(each)));
    List<InstanceDescription> kept = members.where(each -> !doomed.contains(each));
    actions.addAll(
        intent.config().hasNamedMembers()
            ? fillNames(intent.config().allocation().logicalIds(), kept)
            : bringTo(intent.target(), kept));
    return actions.isEmpty() ? new Settled() : new Act(actions);
  }

  /** The controller's own instance goes when it is the only one left. */
  private static RoundPlan ending(Members members) {
    if (members.all().isEmpty()) {
      return new Gone();
    }
    List<InstanceDescription> others = members.where(each -> !members.isSelf(each));
    List<InstanceDescription> now = others.isEmpty() ? members.all() : others;
    return new Act(now.stream().<Action>map(Action.Terminate::new).toList());
  }

  private static List<Action> bringTo(int size, List<InstanceDescription> present) {
    int missing = Math.max(0, size - present.size());
    int surplus = Math.max(0, present.size() - size);
    return Stream.concat(
            present.stream().limit(surplus).<Action>map(Action.Terminate::new),
            Collections.<Action>nCopies(missing, new Action.Provision(null)).stream())
        .toList();
  }

  /** Who has no name, or shares one, is left alone. */
  private static List<Action> fillNames(List<LogicalId> names, List<InstanceDescription> present) {
    Set<LogicalId> taken =
        present.stream()
            .map(InstanceDescription::logicalId)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    Stream<Action> strangers =
        present.stream()
            .filter(each -> each.logicalId() != null && !names.contains(each.logicalId()))
            .map(Action.Terminate::new);
    Stream<Action> missing =
        names.stream().filter(name -> !taken.contains(name)).map(Action.Provision::new);
    return Stream.concat(strangers, missing).toList();
  }
}
