package io.github.infrakit4j.examples.group.plan;

import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be done with a group: all that must outlive the process. The rest is in the tags of
 * its instances.
 *
 * @param config what was committed
 * @param target how many instances to hold at present: below the committed size while an update
 *     comes before growing
 * @param updating whether an update is under way
 * @param doomed instances a user wants destroyed, as long as they are there; immutable
 * @param ending whether the group is to go, with all its instances
 */
public record Intent(
    GroupConfig config, int target, boolean updating, Set<InstanceId> doomed, boolean ending) {

  /** Copies the set. */
  public Intent {
    doomed = Set.copyOf(doomed);
  }

  /** A group that is new here: brought to its size, and what is there stays as it is. */
  public static Intent manage(GroupConfig config) {
    return new Intent(config, config.size(), false, Set.of(), false);
  }

  /** The update is over; now the whole committed size. */
  public Intent updated() {
    return new Intent(config, config.size(), false, doomed, ending);
  }

  /** The group is to go. */
  public Intent end() {
    return new Intent(config, target, false, doomed, true);
  }

  /** These are to be destroyed and not to be replaced: the group gets so much smaller. */
  public Intent without(Set<InstanceId> more) {
    Set<InstanceId> all =
        Stream.concat(doomed.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    int fewer = all.size() - doomed.size();
    return new Intent(
        config.withSize(config.size() - fewer), Math.max(0, target - fewer), updating, all, ending);
  }

  /** Only those of the doomed that are still there. */
  public Intent remembering(Set<InstanceId> present) {
    Set<InstanceId> left =
        doomed.stream().filter(present::contains).collect(Collectors.toUnmodifiableSet());
    return left.equals(doomed) ? this : new Intent(config, target, updating, left, ending);
  }
}
