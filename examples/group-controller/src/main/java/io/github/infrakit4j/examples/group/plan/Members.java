package io.github.infrakit4j.examples.group.plan;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The instances of a group as described at one moment, in the order in which InfraKit destroys
 * them: by the bytes of their ids; the one this controller itself runs on comes last.
 */
public final class Members {
  private static final String BOOTSTRAP = "bootstrap";
  private static final Comparator<String> BYTES =
      (a, b) ->
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

  private final List<InstanceDescription> inOrder;
  private final @Nullable LogicalId self;

  private Members(List<InstanceDescription> inOrder, @Nullable LogicalId self) {
    this.inOrder = inOrder;
    this.self = self;
  }

  /**
   * Puts what was described in order. An instance without a logical id gets the one its tag names.
   *
   * @param self the logical id of the instance this controller runs on; null if it runs on none
   * @throws PluginException if an instance is there twice, so that nobody can tell how many there
   *     are
   */
  public static Members of(List<InstanceDescription> described, @Nullable LogicalId self) {
    Comparator<InstanceDescription> order =
        Comparator.<InstanceDescription, Boolean>comparing(each -> isSelf(each, self))
            .thenComparing(each -> each.id().value(), BYTES);
    refuseTwins(described);
    return new Members(described.stream().map(Members::named).sorted(order).toList(), self);
  }

  private static void refuseTwins(List<InstanceDescription> described) {
    Set<InstanceId> seen = new HashSet<>();
    for (InstanceDescription each : described) {
      if (!seen.add(each.id())) {
        throw new PluginException(
            "the plugin lists instance %s twice, so how many there are is not known"
                .formatted(each.id()));
      }
    }
  }

  private static InstanceDescription named(InstanceDescription instance) {
    String tag = instance.tags().get(Tags.LOGICAL_ID);
    return instance.logicalId() != null || tag == null
        ? instance
        : new InstanceDescription(
            instance.id(), new LogicalId(tag), instance.tags(), instance.properties());
  }

  private static boolean isSelf(InstanceDescription instance, @Nullable LogicalId self) {
    return self != null
        && (self.equals(instance.logicalId())
            || self.value().equals(instance.tags().get(Tags.LOGICAL_ID)));
  }

  /** All of them, in order. */
  public List<InstanceDescription> all() {
    return inOrder;
  }

  /** Their ids. */
  public Set<InstanceId> ids() {
    return inOrder.stream().map(InstanceDescription::id).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it is the instance this controller runs on. */
  public boolean isSelf(InstanceDescription instance) {
    return isSelf(instance, self);
  }

  /** Those made with this configuration, or to be adopted into it. */
  public List<InstanceDescription> madeWith(String hash) {
    return where(each -> isMadeWith(each, hash));
  }

  /** Those made with another, in order. */
  public List<InstanceDescription> madeOtherwise(String hash) {
    return where(each -> !isMadeWith(each, hash));
  }

  /** Those that wait to be adopted: somebody made them and marked them so. */
  public List<InstanceDescription> toAdopt() {
    return where(each -> BOOTSTRAP.equals(each.tags().get(Tags.CONFIG_HASH)));
  }

  List<InstanceDescription> where(Predicate<InstanceDescription> which) {
    return inOrder.stream().filter(which).toList();
  }

  private static boolean isMadeWith(InstanceDescription instance, String hash) {
    String made = instance.tags().get(Tags.CONFIG_HASH);
    return hash.equals(made) || BOOTSTRAP.equals(made);
  }
}
