package io.github.infrakit4j.oneview.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.infrakit4j.oneview.TaskFailedException;
import io.github.infrakit4j.oneview.TaskTimeoutException;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.ResourceUri;
import io.github.infrakit4j.oneview.server.ServerNotAvailableException.Reason;
import io.github.infrakit4j.oneview.simulator.Fault;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whose servers are; h1 has a profile from the start, h2 and h3 have none. */
class OwnershipTest extends ServerTestCase {
  private final PerServer<ResourceUri> records = PerServer.inMemory();
  private final PerServer<BootDevice> pending = PerServer.inMemory();
  private Allocation allocation;
  private Ownership ownership;

  @BeforeEach
  void byRecord() {
    Servers servers = Servers.builder(oneView).records(records).pendingBoot(pending).build();
    allocation = servers.allocation();
    ownership = servers.ownership();
  }

  private ServerProfile allocate(String server, String name) {
    ResourceUri template = oneView.templates().byName("T").orElseThrow().requireUri();
    return allocation.allocate(uri(server), template, name, LIMIT);
  }

  private static void assertInUse(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ServerNotAvailableException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.IN_USE_BY_OTHER));
  }

  @Test
  @DisplayName("Scenario 148: free, ours by record, another's; a record without profile is removed")
  void theProfileOnAServerSaysWhoseItIs() {
    assertThat(ownership.of(uri("h1"))).isEqualTo(Owner.OTHER);
    assertThat(ownership.of(uri("h2"))).isEqualTo(Owner.FREE);
    records.put(uri("h1"), profile("ours").requireUri());
    assertThat(ownership.of(uri("h1"))).isEqualTo(Owner.OURS);
    appliance.profiles().replace("ours", "payroll");
    assertThat(ownership.of(uri("h1"))).isEqualTo(Owner.OTHER);
    appliance.profiles().delete("payroll");
    assertThat(ownership.of(uri("h1"))).isEqualTo(Owner.FREE);
    assertThat(records.get(uri("h1"))).isEmpty();
  }

  @Test
  void aLostRecordIsMadeAgainForAProfileThatIsRecognised() {
    Ownership marked =
        Servers.builder(oneView)
            .records(records)
            .ours(profile -> "ours".equals(profile.name()))
            .build()
            .ownership();
    assertThat(marked.of(uri("h1"))).isEqualTo(Owner.OURS);
    assertThat(records.get(uri("h1"))).contains(profile("ours").requireUri());
  }

  @Test
  @DisplayName("Scenario 148: allocate: another's is refused, a free one gets a profile, once")
  void aFreeServerGetsAProfileOnce() {
    assertInUse(() -> allocate("h1", "new"));
    assertThat(changes()).isEmpty();

    ServerProfile made = allocate("h2", "new");
    assertThat(made.name()).isEqualTo("new");
    assertThat(made.serverProfileTemplateUri()).isNotNull();
    assertThat(ownership.of(uri("h2"))).isEqualTo(Owner.OURS);

    assertThat(allocate("h2", "other name").uri()).isEqualTo(made.uri());
    assertThat(appliance.journal().count("POST", "/rest/server-profiles")).isEqualTo(1);
  }

  @Test
  @DisplayName("Scenario 148: allocate: recorded but gone: the record is replaced")
  void aRecordWhoseProfileIsGoneIsReplaced() {
    ServerProfile first = allocate("h2", "first");
    appliance.profiles().delete("first");
    ServerProfile second = allocate("h2", "second");
    assertThat(second.uri()).isNotEqualTo(first.uri());
    assertThat(records.get(uri("h2"))).contains(second.requireUri());
  }

  @Test
  void whoComesTooLateIsRefusedAndRecordsNothing() {
    appliance
        .faults()
        .next(
            Fault.taskRefused("ProfileAlreadyExistsInServer", "A profile is already assigned.")
                .on("POST", "/rest/server-profiles"));
    assertInUse(() -> allocate("h2", "new"));
    appliance.faults().next(Fault.taskRefused("X", "no").on("POST", "/rest/server-profiles"));
    assertThatThrownBy(() -> allocate("h2", "new")).isInstanceOf(TaskFailedException.class);
    assertThat(records.get(uri("h2"))).isEmpty();
  }

  @Test
  void aServerThatIsGivenBackIsOffAndFree() {
    allocate("h2", "new");
    appliance.servers().power("h2", "On");
    pending.put(uri("h2"), BootDevice.PXE);
    allocation.release(uri("h2"), LIMIT);
    assertThat(appliance.servers().power("h2")).isEqualTo("Off");
    assertThat(appliance.profiles().names()).containsExactly("ours");
    assertThat(ownership.of(uri("h2"))).isEqualTo(Owner.FREE);
    assertThat(pending.get(uri("h2"))).isEmpty();
    int before = changes().size();
    allocation.release(uri("h2"), LIMIT);
    assertThat(changes()).hasSize(before);
  }

  @Test
  void anothersServerIsNotGivenBack() {
    assertInUse(() -> allocation.release(uri("h1"), LIMIT));
    assertThat(changes()).isEmpty();
    assertThat(appliance.profiles().isUntouched("ours")).isTrue();
  }

  @Test
  void aProfileThatIsStillBeingMadeWhenTheLimitPassesIsOurs() {
    appliance.faults().next(Fault.taskNeverEnds().on("POST", "/rest/server-profiles"));
    ResourceUri template = oneView.templates().byName("T").orElseThrow().requireUri();
    assertThatThrownBy(
            () -> allocation.allocate(uri("h2"), template, "new", Duration.ofSeconds(30)))
        .isInstanceOf(TaskTimeoutException.class);
    assertThat(ownership.of(uri("h2"))).isEqualTo(Owner.OURS);
  }

  @Test
  @DisplayName("Scenario 150: an adopted profile is ours, and nothing is changed")
  void anAdoptedProfileIsOurs() {
    ownership.adopt(profile("ours").requireUri());
    assertThat(ownership.of(uri("h1"))).isEqualTo(Owner.OURS);
    assertThat(changes()).isEmpty();
    assertThat(appliance.profiles().isUntouched("ours")).isTrue();
  }

  @Test
  void aProfileWithoutAServerOrWithAnothersIsNotAdopted() {
    ResourceUri ours = profile("ours").requireUri();
    appliance.servers().set("h1", "serverProfileUri", "/rest/server-profiles/other");
    assertInUse(() -> ownership.adopt(ours));
    appliance.profiles().edit("ours", body -> body.put("serverHardwareUri", null));
    assertThatThrownBy(() -> ownership.adopt(ours))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"ours\"");
  }
}
