package io.github.infrakit4j.examples.group.plan;

import io.github.infrakit4j.infrakit.flavor.Health;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a rolling update is: one instance at a time goes, its replacement comes as to any group
 * that lacks one, and the next goes when all new ones are healthy, for as long as was asked. Pure.
 *
 * @param replacing the instance that was destroyed last and must be gone first; null for none
 * @param polls in how many polls on end all new instances have been healthy
 * @param since since when; null if they are not
 */
public record Rollout(@Nullable InstanceId replacing, int polls, @Nullable Instant since) {
  /** An update that begins, here or where another process left it. */
  public static final Rollout START = new Rollout(null, 0, null);

  /** What to do next, if the group has all instances it should have. */
  public sealed interface Step {
    /** Nothing yet. */
    record Wait(Rollout progress, String why) implements Step {}

    /** Drain and destroy this one. */
    record Replace(InstanceDescription instance) implements Step {}

    /** Only the controller's own instance is left: it is drained, and stays. */
    record DrainSelf(InstanceDescription instance) implements Step {}

    /** All instances are new and healthy. */
    record Done() implements Step {}
  }

  /** After this one was destroyed. */
  public static Rollout replacing(InstanceId id) {
    return new Rollout(id, 0, null);
  }

  /** The group lacks instances: health counts anew from when it has them. */
  public Rollout interrupted() {
    return new Rollout(replacing, 0, null);
  }

  /**
   * Decides.
   *
   * @param health of every instance that is made with the configuration; what is missing is unknown
   */
  public Step next(
      GroupConfig config, Members members, Map<InstanceId, Health> health, Instant now) {
    List<InstanceDescription> others = members.madeOtherwise(config.hash());
    if (others.stream().anyMatch(each -> each.id().equals(replacing))) {
      return new Step.Wait(interrupted(), "instance " + replacing + " is on its way out");
    }
    List<InstanceDescription> made = members.madeWith(config.hash());
    List<InstanceDescription> unwell =
        made.stream().filter(each -> health.get(each.id()) != Health.HEALTHY).toList();
    if (!unwell.isEmpty()) {
      return new Step.Wait(interrupted(), words(unwell, health));
    }
    Rollout healthy = new Rollout(replacing, polls + 1, since == null ? now : since);
    if (!made.isEmpty() && !healthy.isEnough(config.updating(), now)) {
      return new Step.Wait(healthy, "all new instances are healthy, but not for long enough");
    }
    if (others.isEmpty()) {
      return new Step.Done();
    }
    InstanceDescription first = others.get(0);
    return members.isSelf(first) ? new Step.DrainSelf(first) : new Step.Replace(first);
  }

  private boolean isEnough(Updating updating, Instant now) {
    return polls >= updating.count()
        && since != null
        && Duration.between(since, now).compareTo(updating.duration()) >= 0;
  }

  private static String words(List<InstanceDescription> unwell, Map<InstanceId, Health> health) {
    return unwell.stream()
        .map(each -> health.getOrDefault(each.id(), Health.UNKNOWN) + " " + each.id())
        .collect(Collectors.joining(", ", "not all new instances are healthy: ", ""));
  }
}
