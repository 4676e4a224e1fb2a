package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.simulator.Exchange;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import io.github.infrakit4j.oneview.simulator.Rack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each call to the appliance that each RPC makes, hit by each fault: nothing that must never happen
 * happens, and once the fault is over all is as it should be.
 */
@Execution(ExecutionMode.CONCURRENT)
class FaultTableTest {
  private static final String PROPERTIES =
      "\"TemplateName\":\"T\",\"PowerOff\":true,\"PowerOn\":true,"
          + "\"BootDevice\":\"PXE\",\"OneTime\":true";
  private static final String FOREIGN = "payroll";
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private enum Call {
    TEMPLATES("GET", "/rest/server-profile-templates"),
    NEW_PROFILE("GET", "/rest/server-profile-templates/[^/]+/new-profile"),
    SERVERS("GET", "/rest/server-hardware"),
    SERVER("GET", "/rest/server-hardware/[^/]+"),
    PROFILES("GET", "/rest/server-profiles"),
    PROFILE("GET", "/rest/server-profiles/[^/]+"),
    TASK("GET", "/rest/tasks/.*"),
    CREATE("POST", "/rest/server-profiles"),
    CHANGE("PUT", "/rest/server-profiles/[^/]+"),
    DELETE("DELETE", "/rest/server-profiles/[^/]+"),
    POWER("PUT", "/rest/server-hardware/[^/]+/powerState"),
    BOOT("PATCH", "/rest/server-hardware/[^/]+");

    private final String method;
    private final String path;

    Call(String method, String path) {
      this.method = method;
      this.path = path;
    }
  }

  private enum Rpc {
    PROVISION,
    DESCRIBE,
    LABEL,
    DESTROY;

    Set<Call> calls() {
      return switch (this) {
        case PROVISION ->
            EnumSet.of(
                Call.TEMPLATES,
                Call.NEW_PROFILE,
                Call.SERVERS,
                Call.SERVER,
                Call.PROFILE,
                Call.TASK,
                Call.CREATE,
                Call.POWER,
                Call.BOOT);
        case DESCRIBE -> EnumSet.of(Call.PROFILES, Call.SERVERS);
        case LABEL -> EnumSet.of(Call.PROFILE, Call.CHANGE);
        case DESTROY -> EnumSet.of(Call.SERVER, Call.PROFILE, Call.TASK, Call.POWER, Call.DELETE);
      };
    }
  }

  private enum Trouble {
    RESET_BEFORE,
    RESET_AFTER,
    TIMEOUT,
    TIMEOUT_AFTER,
    UNAUTHORIZED,
    CONFLICT,
    PRECONDITION,
    TOO_MANY,
    BROKEN,
    BROKEN_AFTER,
    AWAY,
    TRUNCATED,
    WRONG_JSON,
    HTML,
    UNKNOWN_WORDS,
    SLOW;

    private Fault fault() {
      return switch (this) {
        case RESET_BEFORE -> Fault.dropBeforeChange();
        case RESET_AFTER -> Fault.dropAfterChange();
        case TIMEOUT -> Fault.hang();
        case TIMEOUT_AFTER -> Fault.hangAfterChange();
        case UNAUTHORIZED -> Fault.answer(401);
        case CONFLICT -> Fault.answer(409);
        case PRECONDITION -> Fault.answer(412);
        case TOO_MANY -> Fault.answer(429);
        case BROKEN -> Fault.answer(500);
        case BROKEN_AFTER -> Fault.answerAfterChange(500);
        case AWAY -> Fault.answer(503);
        case TRUNCATED -> Fault.truncate();
        case WRONG_JSON -> Fault.body(200, "[7]");
        case HTML -> Fault.html(200);
        case UNKNOWN_WORDS -> Fault.rewrite(FaultTableTest::withUnknownWords);
        case SLOW -> Fault.slowBody(64);
      };
    }

    /** Silence costs its time at each try. */
    private int times() {
      return this == TIMEOUT || this == TIMEOUT_AFTER || this == SLOW ? 1 : 2;
    }
  }

  private static String withUnknownWords(String body) {
    return body.replaceAll(
        "\"(state|status|powerState|taskState)\":\"[^\"]*\"", "\"$1\":\"Whatever\"");
  }

  static Stream<Arguments> everything() {
    List<Arguments> all = new ArrayList<>();
    for (Rpc rpc : Rpc.values()) {
      for (Call call : rpc.calls()) {
        for (Trouble trouble : Trouble.values()) {
          all.add(Arguments.of(rpc, call, trouble));
        }
      }
    }
    return all.stream();
  }

  private static Rack.Builder rack(Rack.Builder rack) {
    return rack.server("h1")
        .server("h2", s -> s.power("On"))
        .server("h3", s -> s.power("On"))
        .profile(FOREIGN, p -> p.server("h1"));
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @MethodSource("everything")
  void nothingThatMustNotHappenHappens(Rpc rpc, Call call, Trouble trouble) {
    try (Rig rig =
        Rig.of(FaultTableTest::rack, settings -> settings.speed(5 * Rig.SPEED), Rig.TIMING)) {
      Optional<InstanceId> made = Optional.empty();
      if (rpc == Rpc.PROVISION) {
        Faults.Armed armed = arm(rig, call, trouble);
        made = timed(() -> rig.provision("A", PROPERTIES));
        settle(rig);
        armed.disarm();
        settle(rig);
        check(rig, made);
      }
      InstanceId id = made.filter(each -> isListed(rig, each)).orElseGet(() -> make(rig));
      if (rpc == Rpc.DESCRIBE) {
        describe(rig, id, arm(rig, call, trouble));
      } else if (rpc == Rpc.LABEL) {
        label(rig, id, arm(rig, call, trouble));
      }
      destroy(rig, id, rpc == Rpc.DESTROY ? arm(rig, call, trouble) : null);
    }
  }

  private static Faults.Armed arm(Rig rig, Call call, Trouble trouble) {
    Fault fault = trouble.fault().on(call.method, call.path).times(trouble.times());
    return rig.appliance.faults().next(fault);
  }

  private static <T> Optional<T> timed(Supplier<T> rpc) {
    long start = System.nanoTime();
    try {
      return Optional.of(rpc.get());
    } catch (PluginException refused) {
      return Optional.empty();
    } finally {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
    }
  }

  private static void settle(Rig rig) {
    Rig.await(
        "all at rest",
        () -> rig.ledger().entries().stream().allMatch(e -> e.stage() instanceof Stage.Ready));
  }

  private static boolean isListed(Rig rig, InstanceId id) {
    return rig.ids("A").contains(id);
  }

  /** Whatever came of the Provision, there is one instance or none, and it is the one answered. */
  private static void check(Rig rig, Optional<InstanceId> made) {
    List<InstanceId> listed = rig.ids("A");
    assertThat(listed).hasSizeLessThanOrEqualTo(1);
    made.ifPresent(id -> assertThat(listed).isSubsetOf(id));
    assertThat(ours(rig))
        .containsExactlyElementsOf(listed.stream().map(InstanceId::value).toList());
    assertNothingForeignTouched(rig);
  }

  private static InstanceId make(Rig rig) {
    rig.clock.forward(Rig.TIMING.settle());
    return rig.ready("A", PROPERTIES);
  }

  private static void describe(Rig rig, InstanceId id, Faults.Armed armed) {
    for (int i = 0; i < 3; i++) {
      timed(() -> rig.ids("A")).ifPresent(ids -> assertThat(ids).containsExactly(id));
    }
    armed.disarm();
    assertThat(rig.ids("A")).containsExactly(id);
    assertThat(rig.appliance.profiles().names()).hasSize(2);
  }

  private static void label(Rig rig, InstanceId id, Faults.Armed armed) {
    Map<String, String> labels = Map.of("role", "db");
    timed(
        () -> {
          rig.plugin().label(id, labels);
          return id;
        });
    armed.disarm();
    rig.plugin().label(id, labels);
    Rig.await("labelled", () -> rig.ledger().find(id).orElseThrow().labels().isEmpty());
    assertThat(rig.description(id).tags()).containsAllEntriesOf(labels);
    assertThat(String.valueOf(rig.appliance.profiles().byName(id.value()).orElseThrow()))
        .contains("role=\"db\"");
  }

  private static void destroy(Rig rig, InstanceId id, Faults.@Nullable Armed armed) {
    timed(
        () -> {
          rig.destroy(id);
          return id;
        });
    Rig.await(
        "gone or given up",
        () -> rig.ledger().find(id).map(e -> e.stage().isResting()).orElse(true));
    if (armed != null) {
      armed.disarm();
    }
    if (!ours(rig).isEmpty()) {
      assertThat(rig.ids("A")).as("still there, so still listed").containsExactly(id);
      rig.destroy(id);
    }
    rig.awaitGone(id);
    assertThat(ours(rig)).isEmpty();
    Rig.await("no task is left", () -> rig.appliance.runningTasks() == 0);
    assertNothingForeignTouched(rig);
    assertThat(rig.events.defects()).isEmpty();
  }

  private static List<String> ours(Rig rig) {
    return rig.appliance.profiles().names().stream().filter(n -> !n.equals(FOREIGN)).toList();
  }

  private static void assertNothingForeignTouched(Rig rig) {
    assertThat(rig.appliance.profiles().isUntouched(FOREIGN)).isTrue();
    String server = rig.appliance.servers().uri("h1");
    assertThat(rig.appliance.journal().all())
        .filteredOn(exchange -> !exchange.method().equals("GET"))
        .extracting(Exchange::path)
        .noneMatch(path -> path.startsWith(server));
    assertThat(rig.appliance.history().violations()).isEmpty();
  }
}
