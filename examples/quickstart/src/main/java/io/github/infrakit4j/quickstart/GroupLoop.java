package io.github.infrakit4j.quickstart;

import com.google.common.hash.Hashing;
import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds one group at its size, as InfraKit's group controller does: it believes the list of
 * instances and nothing else, provisions what is missing, all at once, and destroys what is too
 * many, lowest ids first. A list that fails skips the round. (docker/infrakit
 * pkg/controller/group/scaler.go)
 */
final class GroupLoop implements AutoCloseable {
  private final String id;
  private final InstancePlugin plugin;
  private final Duration poll;
  private final Consumer<String> problems;
  private final ScheduledExecutorService rounds;
  private final ExecutorService calls;
  private @Nullable Target target;

  private record Target(Json properties, int size) {}

  /**
   * A group without a size; nothing happens before {@link #start}.
   *
   * @param id the group's name, the value of {@code infrakit.group}
   * @param poll the pause between two rounds; InfraKit's is 10 s
   * @param problems hears what goes wrong, in sentences
   */
  GroupLoop(String id, InstancePlugin plugin, Duration poll, Consumer<String> problems) {
    this.id = id;
    this.plugin = plugin;
    this.poll = poll;
    this.problems = problems;
    rounds = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "group-" + id));
    calls = Executors.newCachedThreadPool(task -> daemon(task, "call-of-" + id));
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Begins the rounds; they do nothing while there is nothing committed. */
  void start() {
    var unused =
        rounds.scheduleWithFixedDelay(this::round, 0, poll.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Sets what the group is to be; the next rounds bring it about.
   *
   * @param properties of each new instance; what is there already stays as it is
   * @throws PluginException if the plugin finds the properties invalid
   */
  synchronized void commit(Json properties, int size) {
    if (size < 1) {
      throw new IllegalArgumentException(
          "a group is emptied by destroying it, not by size " + size);
    }
    plugin.validate(properties);
    target = new Target(properties, size);
  }

  /**
   * Forgets the group first, then destroys its instances one after the other.
   *
   * @throws PluginException if they cannot be listed; then nothing is destroyed
   */
  synchronized void destroy() {
    target = null;
    list().forEach(this::destroy);
  }

  /** Brings the group to its size once; ends when all its calls have ended. */
  synchronized void round() {
    Target wanted = target;
    if (wanted == null) {
      return;
    }
    List<InstanceDescription> instances;
    try {
      instances = list();
    } catch (PluginException unknown) {
      problems.accept("group " + id + " skips a round: " + unknown.getMessage());
      return;
    }
    int surplus = Math.max(0, instances.size() - wanted.size());
    int missing = Math.max(0, wanted.size() - instances.size());
    await(
        Stream.concat(
            instances.stream().limit(surplus).map(each -> () -> destroy(each)),
            Collections.<Runnable>nCopies(missing, () -> provision(wanted)).stream()));
  }

  private void await(Stream<Runnable> work) {
    CompletableFuture<?>[] running =
        work.map(each -> CompletableFuture.runAsync(each, calls)).toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(running).join();
  }

  private List<InstanceDescription> list() {
    return plugin.describeInstances(Map.of(Tags.GROUP, id), true).stream()
        .sorted(Comparator.comparing(each -> each.id().value()))
        .toList();
  }

  private void provision(Target wanted) {
    Map<String, String> tags =
        Map.of(Tags.GROUP, id, Tags.CONFIG_HASH, configHash(wanted.properties()));
    try {
      var unused = plugin.provision(InstanceSpec.of(wanted.properties(), tags));
    } catch (PluginException refused) {
      problems.accept("group " + id + " lacks an instance: " + refused.getMessage());
    }
  }

  private void destroy(InstanceDescription instance) {
    try {
      plugin.destroy(instance.id(), DestroyContext.TERMINATE);
    } catch (PluginException refused) {
      problems.accept("instance " + instance.id() + " stays: " + refused.getMessage());
    }
  }

  /** Opaque to plugins. InfraKit's own covers the flavor as well, in a form of its own. */
  private static String configHash(Json properties) {
    return Hashing.sha256()
        .hashString(properties.text(), StandardCharsets.UTF_8)
        .toString()
        .substring(0, 32);
  }

  /** Ends the rounds; the instances stay. */
  @Override
  public void close() {
    rounds.shutdownNow();
    calls.shutdown();
  }
}
