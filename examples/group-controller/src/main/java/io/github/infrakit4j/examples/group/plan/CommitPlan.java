package io.github.infrakit4j.examples.group.plan;

import io.github.infrakit4j.infrakit.PluginException;

/** What a commit leads to, in the words of InfraKit's own controller: pure. */
public sealed interface CommitPlan {

  /** For the user; word for word what InfraKit says. */
  String explain();

  /** A group that is not watched yet. */
  record Manage(int size) implements CommitPlan {
    @Override
    public String explain() {
      return "Managing %d instances".formatted(size);
    }
  }

  /** Nothing differs. */
  record Noop() implements CommitPlan {
    @Override
    public String explain() {
      return "Noop";
    }
  }

  /** The same size, other instances. */
  record Roll(int instances) implements CommitPlan {
    @Override
    public String explain() {
      return "Performing a rolling update on %d instances".formatted(instances);
    }
  }

  /** First fewer instances, then those that are left made anew. */
  record Shrink(int by, int to, int roll) implements CommitPlan {
    @Override
    public String explain() {
      String text = "Terminating %d instances to reduce the group size to %d".formatted(by, to);
      return roll == 0
          ? text
          : text + ", then performing a rolling update on %d instances".formatted(roll);
    }
  }

  /** First those that are there made anew, then more. */
  record Grow(int by, int to, int roll) implements CommitPlan {
    @Override
    public String explain() {
      String rolling = "Performing a rolling update on %d instances, then adding".formatted(roll);
      return "%s %d instances to increase the group size to %d"
          .formatted(roll == 0 ? "Adding" : rolling, by, to);
    }
  }

  /**
   * Compares what is wanted with what was.
   *
   * @param before what was committed before
   * @param members what is there
   * @throws PluginException if a group cannot be changed like that
   */
  static CommitPlan of(GroupConfig before, GroupConfig wanted, Members members) {
    if (!before.allocation().logicalIds().equals(wanted.allocation().logicalIds())) {
      throw new PluginException("Logical ID changes to a quorum is not currently supported");
    }
    int others = members.madeOtherwise(wanted.hash()).size();
    int change = wanted.size() - before.size();
    if (change > 0) {
      return new Grow(change, wanted.size(), others);
    }
    if (change < 0) {
      int alike = members.all().size() - others;
      return new Shrink(-change, wanted.size(), Math.max(0, wanted.size() - alike));
    }
    return others == 0 ? new Noop() : new Roll(others);
  }

  /** What is to be done from now on, if this plan is carried out on a group that is watched. */
  default Intent next(Intent before, GroupConfig wanted) {
    if (this instanceof Noop) {
      return new Intent(wanted, wanted.size(), false, before.doomed(), false);
    }
    int target = Math.min(before.target(), wanted.size());
    return new Intent(wanted, target, true, before.doomed(), false);
  }
}
