package io.github.infrakit4j.infrakit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.instance.DestroyContext;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstancePlugin;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What InfraKit relies on, as tests. Extend it, give it your plugin, and run it like any test:
 *
 * <pre>{@code
 * class MyPluginContractTest extends InstancePluginContract {
 *   private final InstancePlugin plugin = new MyPlugin();
 *
 *   @Override protected InstancePlugin plugin() { return plugin; }
 *   @Override protected Json validProperties() { return Json.of("{}"); }
 * }
 * }</pre>
 *
 * <p>A plugin that needs time or has few machines overrides {@link #awaitReady}, {@link #patience}
 * and {@link #capacity}. Every test marks what it makes with a group tag of its own and destroys it
 * afterwards, so the plugin may hold other instances.
 */
public abstract class InstancePluginContract {

  private static final Duration POLL = Duration.ofMillis(20);

  private final String group = "contract-" + UUID.randomUUID();
  private final Queue<InstanceId> made = new ConcurrentLinkedQueue<>();

  /** For subclasses. */
  protected InstancePluginContract() {}

  /** The plugin to test: the same one for all calls of one test. */
  protected abstract InstancePlugin plugin();

  /** Settings that Validate and Provision accept. */
  protected abstract Json validProperties();

  /** Settings that Validate must refuse; empty when the plugin takes anything. */
  protected Optional<Json> invalidProperties() {
    return Optional.empty();
  }

  /** How many instances a test may have at a time, at least 2; default 5. */
  protected int capacity() {
    return 5;
  }

  /** How long an instance may stay listed after Destroy has answered; default 10 s. */
  protected Duration patience() {
    return Duration.ofSeconds(10);
  }

  /**
   * How long Provision may take to answer; default 10 s, which leaves room below the 15 s after
   * which InfraKit gives up.
   */
  protected Duration provisionLimit() {
    return Duration.ofSeconds(10);
  }

  /** Returns when the instance is all made; default: at once. */
  protected void awaitReady(InstanceId id) {}

  /**
   * Closes what {@link #plugin} needs, such as a server. Called after each test when its instances
   * are gone; an {@code @AfterEach} of a subclass would come too early. Default: nothing.
   */
  protected void closePlugin() {}

  @AfterEach
  final void destroyWhatWasMade() {
    try {
      for (InstanceDescription left : plugin().describeInstances(ours(), false)) {
        plugin().destroy(left.id(), DestroyContext.TERMINATE);
      }
      made.forEach(this::awaitGone);
    } finally {
      closePlugin();
    }
  }

  @Test
  void validateAcceptsValidPropertiesAndHasNoEffect() {
    int before = all().size();

    plugin().validate(validProperties());

    assertThat(all()).hasSize(before);
  }

  @Test
  void validateRefusesInvalidPropertiesWithAReason() {
    invalidProperties()
        .ifPresent(
            invalid ->
                assertThatThrownBy(() -> plugin().validate(invalid))
                    .isInstanceOf(PluginException.class)
                    .extracting(Throwable::getMessage)
                    .asString()
                    .isNotBlank());
  }

  @Test
  void provisionedInstanceIsDescribedAtOnceWithAllItsTags() {
    Map<String, String> tags = with("tier", "web");

    InstanceId id = provision(tags);

    assertThat(plugin().describeInstances(ours(), false))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.id()).isEqualTo(id);
              assertThat(d.tags()).isEqualTo(tags);
            });
  }

  @Test
  void provisionAnswersLongBeforeInfrakitGivesUp() {
    long start = System.nanoTime();

    provision(ours());

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(provisionLimit());
  }

  @Test
  void readyInstanceIsStillDescribedWithTheSameIdAndTags() {
    Map<String, String> tags = with("tier", "web");
    InstanceId id = provision(tags);

    awaitReady(id);

    assertThat(only().id()).isEqualTo(id);
    assertThat(only().tags()).isEqualTo(tags);
  }

  @Test
  void sameSpecificationTwiceMakesTwoInstances() {
    InstanceId first = provision(ours());
    InstanceId second = provision(ours());

    assertThat(first).isNotEqualTo(second);
    assertThat(ids(ours())).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void provisionsInParallelGetDistinctIdsAndAreAllDescribed() throws Exception {
    int count = Math.min(5, capacity());
    ExecutorService callers = Executors.newFixedThreadPool(count);
    try {
      Callable<InstanceId> call = () -> provision(ours());
      List<InstanceId> ids =
          callers.invokeAll(Stream.generate(() -> call).limit(count).toList()).stream()
              .map(InstancePluginContract::join)
              .toList();

      assertThat(ids).doesNotHaveDuplicates();
      assertThat(ids(ours())).containsExactlyInAnyOrderElementsOf(ids);
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void logicalIdIsKept() {
    LogicalId logicalId = new LogicalId("10.20.100." + made.size());
    remember(
        plugin().provision(new InstanceSpec(validProperties(), ours(), "", logicalId, List.of())));

    assertThat(only().logicalId()).isEqualTo(logicalId);
  }

  @Test
  void tagsAreKeptVerbatim() {
    Map<String, String> tags = new LinkedHashMap<>(ours());
    tags.put("quotes", "a \"b\" 'c' \\d");
    tags.put("lines", "one\ntwo\r\n\tthree");
    tags.put("unicode ключ", "grüße 世界 \uD83D\uDE00 \u2028 <&>");
    tags.put("empty", "");
    tags.put("spaces", "  around  ");
    tags.put("key=with|marks", "a=b,c|d;e%20");

    provision(tags);

    assertThat(only().tags()).isEqualTo(tags);
  }

  @Test
  void instanceMatchesOnlyIfAllTagsAreEqual() {
    InstanceId web = provision(with("tier", "web"));
    provision(with("tier", "db"));

    assertThat(ids(with("tier", "web"))).containsExactly(web);
    assertThat(ids(with("tier", "we"))).isEmpty();
    assertThat(ids(with("other", "web"))).isEmpty();
  }

  @Test
  void noTagsMeanAllInstances() {
    InstanceId first = provision(with("tier", "web"));
    InstanceId second = provision(with("tier", "db"));

    assertThat(all().stream().map(InstanceDescription::id)).contains(first, second);
  }

  @Test
  void labelAddsAndOverwritesAndKeepsTheRest() {
    Map<String, String> tags = with("tier", "web");
    tags.put("stay", "put");
    InstanceId id = provision(tags);

    plugin().label(id, Map.of("tier", "db", "new", "tag"));

    tags.put("tier", "db");
    tags.put("new", "tag");
    assertThat(only().tags()).isEqualTo(tags);
  }

  @Test
  void labelledTagCanBeSearchedBy() {
    InstanceId id = provision(ours());

    plugin().label(id, Map.of(Tags.CONFIG_HASH, "abc"));

    assertThat(ids(with(Tags.CONFIG_HASH, "abc"))).containsExactly(id);
  }

  @Test
  void emptyLabelsChangeNothing() {
    InstanceId id = provision(with("tier", "web"));

    plugin().label(id, Map.of());

    assertThat(only().tags()).isEqualTo(with("tier", "web"));
  }

  @Test
  void labelOfAnUnknownInstanceFails() {
    assertThatThrownBy(() -> plugin().label(unknown(), Map.of("a", "b")))
        .isInstanceOf(PluginException.class);
  }

  @Test
  void destroyedInstanceGoesAndTheOthersStay() {
    InstanceId goes = provision(ours());
    InstanceId stays = provision(ours());

    plugin().destroy(goes, DestroyContext.ROLLING_UPDATE);

    awaitGone(goes);
    assertThat(ids(ours())).containsExactly(stays);
  }

  @Test
  void instanceThatIsStillBeingMadeCanBeDestroyed() {
    InstanceId id = provision(ours());

    plugin().destroy(id, DestroyContext.TERMINATE);

    awaitGone(id);
    assertThat(ids(ours())).isEmpty();
  }

  @Test
  void readyInstanceCanBeDestroyed() {
    InstanceId id = provision(ours());
    awaitReady(id);

    plugin().destroy(id, DestroyContext.TERMINATE);

    awaitGone(id);
  }

  @Test
  void destroyOfAnInstanceOnItsWayOutSucceeds() {
    InstanceId id = provision(ours());
    plugin().destroy(id, DestroyContext.TERMINATE);

    assertThatCode(() -> plugin().destroy(id, DestroyContext.TERMINATE)).doesNotThrowAnyException();
  }

  @Test
  void destroyOfAnUnknownInstanceHarmsNone() {
    InstanceId stays = provision(ours());

    try {
      plugin().destroy(unknown(), DestroyContext.TERMINATE);
    } catch (PluginException refused) {
      assertThat(refused).hasMessageMatching("(?s).+");
    }

    assertThat(ids(ours())).containsExactly(stays);
  }

  @Test
  void propertiesAreDescribedAsJsonOrNotAtAll() {
    provision(ours());

    plugin()
        .describeInstances(ours(), true)
        .forEach(d -> assertThat(d.properties()).isNotEqualTo(Json.NULL));
  }

  private InstanceId provision(Map<String, String> tags) {
    return remember(plugin().provision(InstanceSpec.of(validProperties(), tags)));
  }

  private InstanceId remember(InstanceId id) {
    made.add(id);
    return id;
  }

  private Map<String, String> ours() {
    return Map.of(Tags.GROUP, group);
  }

  private Map<String, String> with(String key, String value) {
    Map<String, String> tags = new LinkedHashMap<>(ours());
    tags.put(key, value);
    return tags;
  }

  private InstanceDescription only() {
    List<InstanceDescription> found = plugin().describeInstances(ours(), false);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<InstanceDescription> all() {
    return plugin().describeInstances(Map.of(), false);
  }

  private List<InstanceId> ids(Map<String, String> tags) {
    return plugin().describeInstances(tags, false).stream().map(InstanceDescription::id).toList();
  }

  private static InstanceId unknown() {
    return new InstanceId("no-such-instance-" + UUID.randomUUID());
  }

  /** Waits until an instance whose Destroy was answered is listed no more. */
  private void awaitGone(InstanceId id) {
    long end = System.nanoTime() + patience().toNanos();
    while (ids(Map.of()).contains(id)) {
      assertThat(System.nanoTime())
          .as("%s is still listed %s after Destroy was answered", id, patience())
          .isLessThan(end);
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private static InstanceId join(Future<InstanceId> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError("a parallel Provision failed", e);
    }
  }
}
