package io.github.infrakit4j.instance.oneview.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.infrakit.PluginException;
import io.github.infrakit4j.infrakit.instance.InstanceId;
import io.github.infrakit4j.oneview.rest.CallEvent;
import io.github.infrakit4j.oneview.rest.CallListener;
import io.github.infrakit4j.oneview.rest.OneViewException;
import io.github.infrakit4j.oneview.simulator.Fault;
import io.github.infrakit4j.oneview.simulator.Faults;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class RollCallTest {
  private static final String PROFILES = "/rest/server-profiles";
  private static final String HARDWARE = "/rest/server-hardware";

  private final Queue<String> ended = new ConcurrentLinkedQueue<>();

  private final CallListener listener =
      new CallListener() {
        @Override
        public void callFailed(CallEvent call, OneViewException reason) {
          ended.add(call.path());
        }
      };

  private Rig rig() {
    return Rig.of(
        rack -> rack.servers(1),
        settings -> settings.speed(Rig.SPEED),
        Rig.TIMING,
        Policy.DEFAULT,
        appliance -> Rig.client(appliance, appliance.url()).listener(listener).build());
  }

  private static Thread start(FutureTask<?> task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Test
  void profilesAndServersAreOnTheirWayAtTheSameTime() throws Exception {
    try (Rig rig = rig()) {
      InstanceId id = rig.ready("A");
      rig.describe("A");
      Faults.Armed profiles = rig.appliance.faults().next(Fault.hang().on("GET", PROFILES));
      Faults.Armed servers = rig.appliance.faults().next(Fault.hang().on("GET", HARDWARE));
      FutureTask<List<InstanceId>> describe = new FutureTask<>(() -> rig.ids("A"));
      start(describe);
      Rig.await("both are asked for", () -> profiles.hits() == 1 && servers.hits() == 1);
      servers.release();
      profiles.release();

      assertThat(describe.get()).containsExactly(id);
    }
  }

  @Test
  void serversThatCannotBeListedAreTheErrorOfTheAnswer() {
    try (Rig rig = rig()) {
      InstanceId id = rig.ready("A");
      rig.describe("A");
      Faults.Armed fault =
          rig.appliance.faults().next(Fault.answer(500).on("GET", HARDWARE).always());

      assertThatThrownBy(() -> rig.ids("A"))
          .isInstanceOf(PluginException.class)
          .hasMessageContaining("cannot describe instances")
          .hasMessageContaining(HARDWARE);
      fault.disarm();
      assertThat(rig.ids("A")).containsExactly(id);
    }
  }

  @Test
  void profilesThatCannotBeListedAreTheErrorAndEndTheRequestForServers() {
    try (Rig rig = rig()) {
      InstanceId id = rig.ready("A");
      rig.describe("A");
      Faults.Armed hang = rig.appliance.faults().next(Fault.hang().on("GET", HARDWARE));
      rig.appliance.faults().next(Fault.answer(403).on("GET", PROFILES));

      assertThatThrownBy(() -> rig.ids("A"))
          .isInstanceOf(PluginException.class)
          .hasMessageContaining(PROFILES);
      Rig.await("the request for servers ends", () -> ended.contains(HARDWARE));
      hang.release();
      assertThat(rig.ids("A")).containsExactly(id);
    }
  }

  @Test
  void whoIsInterruptedWhileWaitingForServersEndsTheRequest() throws Exception {
    try (Rig rig = rig()) {
      rig.ready("A");
      rig.describe("A");
      rig.appliance.journal().clear();
      Faults.Armed hang = rig.appliance.faults().next(Fault.hang().on("GET", HARDWARE));
      FutureTask<List<InstanceId>> describe = new FutureTask<>(() -> rig.ids("A"));
      Thread thread = start(describe);
      Rig.await(
          "it waits for the servers",
          () ->
              hang.hits() == 1
                  && rig.appliance.journal().count("GET", PROFILES) == 1
                  && thread.getState() == Thread.State.WAITING);
      thread.interrupt();

      assertThatThrownBy(describe::get)
          .hasCauseInstanceOf(PluginException.class)
          .hasMessageContaining("the plugin is stopping");
      Rig.await("the request for servers ends", () -> ended.contains(HARDWARE));
      hang.release();
    }
  }

  @Test
  void aServerThatWasListedTooEarlyIsLookedForAgain() {
    try (Rig rig = rig()) {
      InstanceId id = rig.ready("A");
      rig.describe("A");
      rig.appliance.journal().clear();
      rig.appliance.faults().next(none());

      assertThat(rig.properties(id)).contains("\"ServerName\":\"h1\"");
      assertThat(rig.appliance.journal().count("GET", HARDWARE)).isEqualTo(2);
      assertThat(rig.ledger().find(id).orElseThrow().illness()).isNull();
    }
  }

  @Test
  void aServerThatIsInNoListIsGone() {
    try (Rig rig = rig()) {
      InstanceId id = rig.ready("A");
      rig.describe("A");
      rig.appliance.faults().next(none().times(2));

      assertThat(rig.ids("A")).containsExactly(id);
      assertThat(rig.ledger().find(id).orElseThrow().illness())
          .satisfies(illness -> assertThat(illness.reason()).contains("is not on the appliance"));
    }
  }

  @Test
  void ofLongListsOneIsOnItsWayAtATime() throws Exception {
    try (Rig rig =
        Rig.of(
            rack -> rack.servers(RollCall.PAGES),
            settings -> settings.speed(Rig.SPEED).pageSize(1),
            Rig.TIMING)) {
      InstanceId id = rig.ready("A");
      rig.describe("A");
      Faults.Armed profiles = rig.appliance.faults().next(Fault.hang().on("GET", PROFILES));
      rig.appliance.journal().clear();
      FutureTask<List<InstanceId>> describe = new FutureTask<>(() -> rig.ids("A"));
      start(describe);
      Rig.await("the profiles are asked for", () -> profiles.hits() == 1);

      assertThat(rig.appliance.journal().count("GET", HARDWARE)).isZero();
      profiles.release();
      assertThat(describe.get()).containsExactly(id);
      assertThat(rig.appliance.journal().count("GET", HARDWARE)).isEqualTo(RollCall.PAGES);
    }
  }

  private static Fault none() {
    return Fault.body(200, "{\"start\":0,\"count\":0,\"total\":0,\"members\":[]}")
        .on("GET", HARDWARE);
  }
}
