package io.github.infrakit4j.infrakit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.Json;
import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.Tags;
import io.github.infrakit4j.infrakit.flavor.FlavorPlugin;
import io.github.infrakit4j.infrakit.group.Allocation;
import io.github.infrakit4j.infrakit.group.GroupId;
import io.github.infrakit4j.infrakit.group.Index;
import io.github.infrakit4j.infrakit.instance.Attachment;
import io.github.infrakit4j.infrakit.instance.InstanceDescription;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.infrakit.instance.InstanceSpec;
import io.github.infrakit4j.infrakit.instance.LogicalId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the group controller relies on in a flavor, as tests. Extend it, give it your plugin, and
 * run it like any test:
 *
 * <pre>{@code
 * class MyFlavorContractTest extends FlavorPluginContract {
 *   @Override protected FlavorPlugin plugin() { return new MyFlavor(); }
 *   @Override protected Json validProperties() { return Json.of("{}"); }
 * }
 * }</pre>
 */
public abstract class FlavorPluginContract {

  private static final GroupId GROUP = new GroupId("contract");
  private static final Map<String, String> TAGS =
      Map.of(Tags.GROUP, "contract", Tags.CONFIG_HASH, "abc", "spaces", "  a \"b\"\n");

  /** For subclasses. */
  protected FlavorPluginContract() {}

  /** The flavor to test: the same one for all calls of one test. */
  protected abstract FlavorPlugin plugin();

  /** Settings that Validate and Prepare accept. */
  protected abstract Json validProperties();

  /** Settings that Validate must refuse; empty when the flavor takes anything. */
  protected Optional<Json> invalidProperties() {
    return Optional.empty();
  }

  /** A group that Validate accepts with the valid settings; default three instances. */
  protected Allocation allocation() {
    return Allocation.ofSize(3);
  }

  @Test
  void validateAcceptsValidPropertiesAgainAndAgain() {
    assertThatCode(
            () -> {
              plugin().validate(validProperties(), allocation());
              plugin().validate(validProperties(), allocation());
            })
        .doesNotThrowAnyException();
  }

  @Test
  void validateRefusesInvalidPropertiesWithAReason() {
    invalidProperties()
        .ifPresent(
            invalid ->
                assertThatThrownBy(() -> plugin().validate(invalid, allocation()))
                    .isInstanceOf(PluginException.class)
                    .extracting(Throwable::getMessage)
                    .asString()
                    .isNotBlank());
  }

  @Test
  void preparedSpecificationKeepsTheTagsTheGroupIsFoundBy() {
    assertThat(prepare(spec(null)).tags()).containsAllEntriesOf(TAGS);
  }

  @Test
  void preparedSpecificationKeepsTheInstancePluginsSettings() {
    assertThat(prepare(spec(null)).properties()).isEqualTo(Json.of("{\"TemplateName\":\"T\"}"));
  }

  @Test
  void preparedSpecificationKeepsTheMembersName() {
    LogicalId member = new LogicalId("10.0.0.1");

    assertThat(prepare(spec(member)).logicalId()).isEqualTo(member);
    assertThat(prepare(spec(null)).logicalId()).isNull();
  }

  @Test
  void preparedSpecificationKeepsWhatIsAttached() {
    Attachment volume = new Attachment("v", "disk");
    InstanceSpec given = new InstanceSpec(Json.of("{}"), TAGS, "", null, List.of(volume));

    assertThat(prepare(given).attachments()).contains(volume);
  }

  @Test
  void instancesArePreparedInParallel() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(5);
    try {
      Callable<InstanceSpec> call = () -> prepare(spec(null));
      for (Future<InstanceSpec> made :
          callers.invokeAll(Stream.generate(() -> call).limit(20).toList())) {
        assertThat(made.get().tags()).containsAllEntriesOf(TAGS);
      }
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void healthOfAnInstanceIsToldOrRefused() {
    try {
      assertThat(plugin().healthy(validProperties(), instance())).isNotNull();
    } catch (PluginException refused) {
      assertThat(refused).hasMessageMatching("(?s).+");
    }
  }

  @Test
  void drainCanBeRepeated() {
    plugin().drain(validProperties(), instance());

    assertThatCode(() -> plugin().drain(validProperties(), instance())).doesNotThrowAnyException();
  }

  private InstanceSpec prepare(InstanceSpec given) {
    return plugin().prepare(validProperties(), given, allocation(), new Index(GROUP, 3));
  }

  private static InstanceSpec spec(@Nullable LogicalId member) {
    return new InstanceSpec(Json.of("{\"TemplateName\":\"T\"}"), TAGS, "", member, List.of());
  }

  private static InstanceDescription instance() {
    return new InstanceDescription(new InstanceId("i-contract"), null, TAGS, null);
  }
}
